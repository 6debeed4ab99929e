import { Text, TextInput } from '@mantine/core'
import type { OutgoingBundle } from '#shared/features/exchange/exchange.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { UploadField } from '../../components/FileDrop/UploadField.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { exchangeMessages as words } from './exchange.messages.ts'
import { useRecordHandedOver } from './exchange.queries.ts'
import { exchangeFailure } from './exchange-failure.ts'

interface HandOverFormProps {
  readonly bundle: Pick<OutgoingBundle, 'id' | 'revision'>
  readonly today: CalendarDate
  readonly onDone: () => void
}

interface Typed {
  readonly on: CalendarDate | null
  readonly to: string
  /** The receipt, once it lies in the core. */
  readonly receipt: { readonly id: string; readonly name: string; readonly size: number } | null
}

/** Who took the sealed file, when, and the scan of the receipt. */
export function HandOverForm({ bundle, today, onDone }: HandOverFormProps) {
  const form = useDraftForm<Typed>({
    name: 'exchange.hand-over',
    subject: bundle.id,
    initialValues: { on: today, to: '', receipt: null },
    validate: {
      on: (value) => (value === null ? words.onMissing : null),
      to: (value) => (value.trim() === '' ? words.toMissing : null),
    },
  })
  const record = useRecordHandedOver(form.draft.key)
  const save = ({ on, to, receipt }: Typed) => {
    if (on === null) return
    record.mutate(
      { id: bundle.id, revision: bundle.revision, on, to: to.trim(), receiptFileId: receipt?.id ?? null },
      {
        onSuccess: () => {
          noticeDone({ text: words.handOverDone })
          onDone()
        },
      },
    )
  }
  const { receipt } = form.values
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.handOverSave}
      isSubmitting={record.isPending}
      failure={exchangeFailure(record.error)}
      draft={form.draft}
    >
      <Text size="sm">{words.handOverHint}</Text>
      <CalendarDateInput label={words.handOverOn} {...form.getInputProps('on')} value={form.values.on} />
      <TextInput label={words.handOverTo} description={words.handOverToHint} {...form.getInputProps('to')} />
      <UploadField
        label={optionalLabel(words.handOverReceipt)}
        kinds={['pdf', 'jpeg', 'png', 'webp']}
        stored={receipt && { name: receipt.name, sizeInBytes: receipt.size }}
        onStored={({ id, size }, file) => form.setFieldValue('receipt', { id, size, name: file.name })}
        onRemove={() => form.setFieldValue('receipt', null)}
      />
    </FormBody>
  )
}
