import { Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { OutgoingBundle } from '#shared/features/exchange/exchange.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { errorText } from '../../api/error-text.ts'
import { uploadFile } from '../../api/files.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FileDrop } from '../../components/FileDrop/FileDrop.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { exchangeMessages as words } from './exchange.messages.ts'
import { useRecordHandedOver } from './exchange.queries.ts'
import { exchangeFailure } from './exchange-failure.ts'

const megabyte = 1024 * 1024
const usualMegabytes = 25

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
  const preferences = useQuery(orpc.facility.preferences.queryOptions({ input: {} }))
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
  const upload = useMutation({
    mutationFn: uploadFile,
    onSuccess: ({ id, size }, file) => form.setFieldValue('receipt', { id, size, name: file.name }),
  })
  const save = ({ on, to, receipt }: Typed) => {
    if (on === null || upload.isPending) return
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
  const problem = upload.error ? errorText(upload.error) : null
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
      <FileDrop
        label={optionalLabel(words.handOverReceipt)}
        kinds={['pdf', 'jpeg', 'png']}
        largestInBytes={(preferences.data?.maximumMegabytes ?? usualMegabytes) * megabyte}
        file={
          upload.isPending
            ? { name: upload.variables.name, sizeInBytes: upload.variables.size, progress: 0 }
            : receipt && { name: receipt.name, sizeInBytes: receipt.size }
        }
        onChoose={(file) => upload.mutate(file)}
        onRemove={() => form.setFieldValue('receipt', null)}
        error={problem ? `${problem.title}. ${problem.text}` : undefined}
      />
    </FormBody>
  )
}
