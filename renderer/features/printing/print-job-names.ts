import { blankFormSchema } from '#shared/features/letters/blank-forms.rules.ts'
import type { PrintJob } from '#shared/features/letters/print-queue.contract.ts'
import { templateName } from '../letters/template-names.messages.ts'
import { printingMessages as words } from './printing.messages.ts'

/** What lies in the tray: the form, or the letter by its kind and number. */
export function printJobName({ template, letterNumber }: Pick<PrintJob, 'template' | 'letterNumber'>): string {
  const form = blankFormSchema.safeParse(template)
  if (form.success) return words.formTitle(words.forms[form.data])
  const kind = templateName(template)
  return letterNumber === null ? kind : `${kind} ${letterNumber}`
}
