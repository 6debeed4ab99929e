import { Checkbox, Select, TextInput } from '@mantine/core'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { ScanField } from '../../components/FileDrop/ScanField.tsx'
import { type ScanValues, useScans } from '../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { licenceMessages as words } from './licences.messages.ts'
import { licenceFailure, useLicenceCommand } from './licences.queries.ts'

interface Values extends ScanValues {
  readonly kind: string | null
  readonly number: string
  readonly isHere: boolean
  readonly issuedOn: CalendarDate | null
  readonly validUntil: CalendarDate | null
}

export interface ScanTold {
  readonly kind: string
  readonly number: string
  readonly isHere: boolean
  readonly fileId: string
  readonly issuedOn: CalendarDate
  readonly validUntil: CalendarDate | null
}

interface ScanFormProps {
  /** The case or the worker and what is scanned, so that every sheet has a draft of its own. */
  readonly subject: string
  /** One of these is chosen; a single one is not asked for. */
  readonly kinds: readonly { readonly id: string; readonly title: string }[]
  /** A permit has a number and an end. */
  readonly isPermit?: boolean
  readonly send: (told: ScanTold, call: { readonly context: { readonly key: string } }) => Promise<unknown>
  readonly onDone: () => void
}

/** One scan for the dossier with the days printed on it. */
export function ScanForm({ subject, kinds, isPermit = false, send, onDone }: ScanFormProps) {
  const form = useDraftForm<Values>({
    name: 'licences.scan',
    subject,
    initialValues: {
      ...{ kind: kinds.length === 1 ? (kinds[0]?.id ?? null) : null, number: '', isHere: true },
      ...{ issuedOn: null, validUntil: null, scans: [] },
    },
    validate: (values) => ({
      ...(values.kind === null ? { kind: words.missing } : {}),
      ...(values.issuedOn === null ? { issuedOn: words.missing } : {}),
      ...(isPermit && values.number.trim() === '' ? { number: words.missing } : {}),
      ...(isPermit && values.validUntil === null ? { validUntil: words.missing } : {}),
      ...(values.scans.length === 0 ? { fileIds: words.missing } : {}),
    }),
  })
  const scans = useScans(form)
  const save = useLicenceCommand(send, form.draft.key)
  const submit = ({ kind, number, isHere, issuedOn, validUntil, scans: files }: Values) => {
    const fileId = files.at(-1)?.id
    if (kind === null || issuedOn === null || fileId === undefined) return
    save.mutate(
      { kind, number: number.trim(), isHere, fileId, issuedOn, validUntil },
      {
        onSuccess: () => {
          noticeDone({ text: words.dossierSaved })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(submit)}
      errors={form.errors}
      submitLabel={isPermit ? words.issue : words.dossierAdd}
      isSubmitting={save.isPending}
      failure={licenceFailure(save.error)}
      draft={form.draft}
    >
      {kinds.length > 1 && (
        <Select
          label={words.dossierKind}
          data={kinds.map(({ id, title }) => ({ value: id, label: title }))}
          {...form.getInputProps('kind')}
        />
      )}
      {isPermit && <TextInput label={words.licenceNumber} maxLength={80} {...form.getInputProps('number')} />}
      <CalendarDateInput
        label={isPermit ? words.issuedOn : words.documentDay}
        {...form.getInputProps('issuedOn')}
        value={form.values.issuedOn}
      />
      <CalendarDateInput
        label={isPermit ? words.validUntil : words.documentUntil}
        {...form.getInputProps('validUntil')}
        value={form.values.validUntil}
      />
      {isPermit && <Checkbox label={words.isHere} {...form.getInputProps('isHere', { type: 'checkbox' })} />}
      <ScanField scans={scans} label={words.scan} error={form.errors.fileIds} />
    </FormBody>
  )
}
