import { Select, Text, Textarea } from '@mantine/core'
import type { Worker } from '#shared/features/workers/workers.contract.ts'
import { workerEndings } from '#shared/features/workers/workers.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { missing } from '../../components/FormPage/missing.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { workerMessages as words } from './workers.messages.ts'
import { useWorkerCommand, workerFailure } from './workers.queries.ts'

interface Values {
  readonly on: CalendarDate | null
  readonly kind: (typeof workerEndings)[number] | null
  readonly reason: string
}

interface EndWorkerFormProps {
  readonly worker: Worker
  readonly onDone: () => void
}

/** Ends somebody's work here; the row stays. */
export function EndWorkerForm({ worker: { id, revision }, onDone }: EndWorkerFormProps) {
  const form = useDraftForm<Values>({
    ...{ name: 'workers.end', subject: id, basis: revision },
    initialValues: { on: null, kind: null, reason: '' },
    validate: { on: missing, kind: missing, reason: missing },
  })
  const end = useWorkerCommand(client.workers.end, form.draft.key)
  const save = ({ on, kind, reason }: Values) => {
    if (on === null || kind === null) return
    end.mutate(
      { id, revision: Number(form.draft.basis ?? revision), on, kind, reason: reason.trim() },
      {
        onSuccess: () => {
          noticeDone({ text: words.endDone })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.end}
      isSubmitting={end.isPending}
      failure={workerFailure(end.error)}
      draft={form.draft}
      onCancel={onDone}
    >
      <Text>{words.endText}</Text>
      <CalendarDateInput label={words.endedOn} {...form.getInputProps('on')} />
      <Select
        label={words.endKind}
        data={workerEndings.map((value) => ({ value, label: words.endKinds[value] }))}
        {...form.getInputProps('kind')}
      />
      <Textarea label={words.endReason} autosize minRows={3} maxLength={1000} {...form.getInputProps('reason')} />
    </FormBody>
  )
}
