import { Select, Text, Textarea } from '@mantine/core'
import type { ClientPage } from '#shared/features/assessment-clients/assessment-clients.contract.ts'
import { clientEndings } from '#shared/features/assessment-clients/assessment-clients.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { missing } from '../../components/FormPage/missing.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { clientMessages as words } from './clients.messages.ts'
import { clientFailure, useClientCommand } from './clients.queries.ts'

interface Values {
  readonly on: CalendarDate | null
  readonly kind: (typeof clientEndings)[number] | null
  readonly reason: string
}

interface EndClientFormProps {
  readonly told: ClientPage
  readonly onDone: () => void
}

/** Ends a supervision; the record stays. */
export function EndClientForm({ told: { id, revision }, onDone }: EndClientFormProps) {
  const form = useDraftForm<Values>({
    ...{ name: 'clients.end', subject: id, basis: revision },
    initialValues: { on: null, kind: null, reason: '' },
    validate: { on: missing, kind: missing, reason: missing },
  })
  const end = useClientCommand(client.assessmentClients.end, form.draft.key)
  const save = ({ on, kind, reason }: Values) => {
    if (on === null || kind === null) return
    end.mutate(
      { id, revision: Number(form.draft.basis ?? revision), on, kind, reason: reason.trim() },
      {
        onSuccess: () => {
          noticeDone({ text: words.ended })
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
      failure={clientFailure(end.error)}
      draft={form.draft}
      onCancel={onDone}
    >
      <Text>{words.endText}</Text>
      <CalendarDateInput label={words.endedOn} {...form.getInputProps('on')} />
      <Select
        label={words.endKind}
        data={clientEndings.map((value) => ({ value, label: words.endKinds[value] }))}
        {...form.getInputProps('kind')}
      />
      <Textarea label={words.endReason} autosize minRows={3} maxLength={1000} {...form.getInputProps('reason')} />
    </FormBody>
  )
}
