import { Radio, Stack, Text, TextInput } from '@mantine/core'
import { type Handover, handoverWays } from '#shared/features/assessment-handover/assessment-handover.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { UploadField } from '../../components/FileDrop/UploadField.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { missing } from '../../components/FormPage/missing.ts'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { handoverMessages as words } from './handover.messages.ts'
import { handoverFailure, useHandoverCommand } from './handover.queries.ts'

interface ReceivedFormProps {
  readonly assessmentId: string
  readonly handover: Handover
  readonly today: CalendarDate
}

interface Values {
  readonly way: (typeof handoverWays)[number]
  readonly receivedBy: string
  readonly receivedPost: string
  readonly on: CalendarDate | null
  readonly receipt: { readonly id: string; readonly name: string; readonly size: number } | null
}

/** Who received the results, as what and when; takes the step. */
export function ReceivedForm({ assessmentId, handover, today }: ReceivedFormProps) {
  const form = useDraftForm<Values>({
    ...{ name: 'assessment-handover.received', subject: assessmentId },
    initialValues: {
      ...{ way: handover.sealed === null ? 'paper' : 'sealed', receivedBy: '', receivedPost: '', on: today },
      receipt: null,
    },
    validate: {
      receivedBy: missing,
      receivedPost: missing,
      on: missing,
    },
  })
  const record = useHandoverCommand(client.assessmentHandover.recordReceived, form.draft.key)
  const save = ({ on, receipt, receivedBy, receivedPost, way }: Values) => {
    if (on === null) return
    record.mutate(
      {
        ...{ caseId: assessmentId, revision: handover.revision, way, on, receiptFileId: receipt?.id ?? null },
        ...{ receivedBy: receivedBy.trim(), receivedPost: receivedPost.trim() },
      },
      { onSuccess: () => noticeDone({ text: words.saved }) },
    )
  }
  const { receipt } = form.values
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.save}
      isSubmitting={record.isPending}
      failure={handoverFailure(record.error)}
      draft={form.draft}
    >
      <Text size="sm">{words.receiptText}</Text>
      <Radio.Group label={words.way} {...form.getInputProps('way')}>
        <Stack gap="xs" mt="xs">
          {handoverWays.map((way) => (
            <Radio
              key={way}
              value={way}
              label={words.ways[way]}
              disabled={way === 'sealed' && handover.sealed === null}
            />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput label={words.receivedBy} maxLength={160} {...form.getInputProps('receivedBy')} />
      <TextInput label={words.receivedPost} maxLength={160} {...form.getInputProps('receivedPost')} />
      <CalendarDateInput label={words.receivedOn} latest={today} {...form.getInputProps('on')} value={form.values.on} />
      <UploadField
        label={optionalLabel(words.receiptScan)}
        kinds={['pdf', 'jpeg', 'png', 'webp']}
        stored={receipt && { name: receipt.name, sizeInBytes: receipt.size }}
        onStored={({ id, size }, file) => form.setFieldValue('receipt', { id, size, name: file.name })}
        onRemove={() => form.setFieldValue('receipt', null)}
      />
    </FormBody>
  )
}
