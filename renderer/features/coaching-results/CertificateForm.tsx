import { Text, TextInput } from '@mantine/core'
import type { InmateSummary } from '#shared/features/inmates/inmates.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { coachingResultMessages as words } from './coaching-results.messages.ts'
import { resultFailure, useResultCommand } from './coaching-results.queries.ts'
import { PersonBeside } from './PersonBeside.tsx'

interface Values {
  readonly number: string
  readonly issuedOn: CalendarDate | null
}

interface CertificateFormProps {
  readonly person: InmateSummary
  readonly programmeId: string
  readonly today: CalendarDate
  readonly onDone: () => void
}

/** Makes out the certificate of a programme. */
export function CertificateForm({ person, programmeId, today, onDone }: CertificateFormProps) {
  const form = useDraftForm<Values>({
    name: 'coaching.certificate',
    subject: `${programmeId} ${person.id}`,
    initialValues: { number: '', issuedOn: today },
    validate: ({ number, issuedOn }): Record<string, string> => ({
      ...(number.trim() === '' ? { number: words.numberMissing } : {}),
      ...(issuedOn === null ? { issuedOn: words.dateMissing } : {}),
    }),
  })
  const issue = useResultCommand(client.coachingResults.issueCertificate, form.draft.key)
  const save = ({ number: typed, issuedOn }: Values) => {
    if (issuedOn === null) return
    const number = typed.trim()
    issue.mutate(
      { programmeId, inmateId: person.id, number, issuedOn },
      {
        onSuccess: () => {
          noticeDone({ text: words.certified(number) })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.saveCertificate}
      isSubmitting={issue.isPending}
      failure={resultFailure(issue.error)}
      draft={form.draft}
      onCancel={onDone}
      beside={<PersonBeside person={person} />}
    >
      <Text size="sm">{words.certifyText}</Text>
      <TextInput label={words.number} description={words.numberHint} maxLength={80} {...form.getInputProps('number')} />
      <CalendarDateInput label={words.issuedOn} {...form.getInputProps('issuedOn')} />
    </FormBody>
  )
}
