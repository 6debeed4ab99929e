import { Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
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
}

/** Who took the sealed file, when, and the scan of the receipt. */
export function HandOverForm({ bundle, today, onDone }: HandOverFormProps) {
  const record = useRecordHandedOver()
  const preferences = useQuery(orpc.facility.preferences.queryOptions({ input: {} }))
  const receipt = useMutation({ mutationFn: uploadFile })
  const form = useForm<Typed>({
    initialValues: { on: today, to: '' },
    validate: {
      on: (value) => (value === null ? words.onMissing : null),
      to: (value) => (value.trim() === '' ? words.toMissing : null),
    },
  })
  const save = ({ on, to }: Typed) => {
    if (on === null || receipt.isPending) return
    record.mutate(
      { id: bundle.id, revision: bundle.revision, on, to: to.trim(), receiptFileId: receipt.data?.id ?? null },
      {
        onSuccess: () => {
          noticeDone({ text: words.handOverDone })
          onDone()
        },
      },
    )
  }
  const problem = receipt.error ? errorText(receipt.error) : null
  const chosen = receipt.variables
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.handOverSave}
      isSubmitting={record.isPending}
      failure={exchangeFailure(record.error)}
    >
      <Text size="sm">{words.handOverHint}</Text>
      <CalendarDateInput label={words.handOverOn} {...form.getInputProps('on')} value={form.values.on} />
      <TextInput label={words.handOverTo} description={words.handOverToHint} {...form.getInputProps('to')} />
      <FileDrop
        label={optionalLabel(words.handOverReceipt)}
        kinds={['pdf', 'jpeg', 'png']}
        largestInBytes={(preferences.data?.maximumMegabytes ?? usualMegabytes) * megabyte}
        file={
          chosen === undefined || receipt.isError
            ? null
            : { name: chosen.name, sizeInBytes: chosen.size, ...(receipt.isPending ? { progress: 0 } : {}) }
        }
        onChoose={(file) => receipt.mutate(file)}
        onRemove={() => receipt.reset()}
        error={problem ? `${problem.title}. ${problem.text}` : undefined}
      />
    </FormBody>
  )
}
