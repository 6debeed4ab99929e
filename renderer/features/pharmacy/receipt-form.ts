import { receiptInputSchema } from '#shared/features/pharmacy/stock.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { pharmacyMessages as words } from './pharmacy.messages.ts'

/** A delivery as it is typed. */
export interface TypedReceipt {
  readonly supplier: string
  readonly source: string
  readonly documentNumber: string
  readonly receivedOn: CalendarDate | null
  readonly note: string
  readonly lines: readonly {
    readonly medicineId: string | null
    readonly batchNumber: string
    readonly expiresOn: CalendarDate | null
    readonly quantity: number | null
    readonly unitPrice: number | null
  }[]
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

export const receiptOf = (typed: TypedReceipt) => ({
  ...typed,
  documentNumber: orNull(typed.documentNumber),
  note: orNull(typed.note),
})

/** What is missing, field by field; lines too. */
export function receiptProblems(typed: TypedReceipt): Record<string, string> {
  const problems: Record<string, string> = {}
  const known: Readonly<Record<string, string>> = words.receiptProblems
  for (const { path, message } of receiptInputSchema.safeParse(receiptOf(typed)).error?.issues ?? [])
    problems[path.join('.')] ??= known[String(path.at(-1))] ?? message
  return problems
}
