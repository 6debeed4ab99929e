import { NumberInput, Select, TextInput } from '@mantine/core'
import { creditKinds } from '#shared/features/credentials/credentials.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { ScanField } from '../../components/FileDrop/ScanField.tsx'
import { fileIdsOf, type ScanValues, useScans } from '../../components/FileDrop/use-scans.ts'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { missing } from '../../components/FormPage/missing.ts'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { textOrNull } from '../inmates/inmate-form.ts'
import { credentialMessages as words } from './credentials.messages.ts'
import { credentialFailure, useCredentialCommand } from './credentials.queries.ts'

interface Values extends ScanValues {
  readonly kind: (typeof creditKinds)[number] | null
  readonly title: string
  readonly organiser: string
  readonly on: CalendarDate | null
  readonly points: number | string
}

/** A training, or what else gave SKP, with its certificate. */
export function CreditForm({ workerId, onDone }: { readonly workerId: string; readonly onDone: () => void }) {
  const form = useDraftForm<Values>({
    ...{ name: 'credentials.credit', subject: workerId },
    initialValues: { kind: null, title: '', organiser: '', on: null, points: '', scans: [] },
    validate: { kind: missing, title: missing, on: missing, points: missing },
  })
  const scans = useScans(form)
  const enter = useCredentialCommand(client.credentials.enterCredit, form.draft.key)
  const save = ({ kind, on, ...values }: Values) => {
    if (kind === null || on === null) return
    enter.mutate(
      {
        ...{ workerId, kind, on, title: values.title.trim(), organiser: textOrNull(values.organiser) },
        ...{ points: Number(values.points), fileIds: fileIdsOf(values) },
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.creditSaved })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={enter.isPending}
      failure={credentialFailure(enter.error)}
      draft={form.draft}
      onCancel={onDone}
    >
      <Select
        label={words.kind}
        data={creditKinds.map((value) => ({ value, label: words.creditKinds[value] }))}
        {...form.getInputProps('kind')}
      />
      <TextInput label={words.creditTitle} maxLength={200} {...form.getInputProps('title')} />
      <TextInput label={optionalLabel(words.organiser)} maxLength={200} {...form.getInputProps('organiser')} />
      <CalendarDateInput label={words.heldOn} {...form.getInputProps('on')} />
      <NumberInput
        label={words.creditPoints}
        min={0}
        max={500}
        decimalSeparator=","
        {...form.getInputProps('points')}
      />
      <ScanField label={optionalLabel(words.scan)} scans={scans} error={form.errors.fileIds} />
    </FormBody>
  )
}
