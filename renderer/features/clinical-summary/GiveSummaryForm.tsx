import { Select, Text, TextInput } from '@mantine/core'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { entryMessages } from '../medical-records/entries.messages.ts'
import { needed, textOrNull } from '../medical-records/entry-form.ts'
import { medicalRecordFailure } from '../medical-records/medical-record-failure.ts'
import { useRecordReference } from '../medical-records/medical-records.queries.ts'
import { RecordIdentifiers } from '../medical-records/RecordIdentifiers.tsx'
import { summaryMessages as words } from './clinical-summary.messages.ts'
import { useSummaryCommand } from './use-summary-command.ts'

interface Values {
  readonly askedBy: string
  readonly request: string
  readonly basisId: string | null
  readonly givenOn: CalendarDate | null
}

interface GiveSummaryFormProps {
  readonly inmateId: string
  readonly summaryId: string
  readonly onDone: () => void
}

/** The summary left the house: who asked, on which basis, when. */
export function GiveSummaryForm({ inmateId, summaryId, onDone }: GiveSummaryFormProps) {
  const form = useDraftForm<Values>({
    name: 'clinical-summary.give',
    subject: summaryId,
    initialValues: { askedBy: '', request: '', basisId: null, givenOn: null },
    validate: {
      askedBy: needed(entryMessages.askedByMissing),
      basisId: needed(entryMessages.basisMissing),
      givenOn: needed(entryMessages.dateMissing),
    },
  })
  const facts = useRecordReference()
  const give = useSummaryCommand(client.clinicalSummaries.give, form.draft.key)
  const save = ({ askedBy, request, basisId, givenOn }: Values) =>
    give.mutate(
      {
        id: summaryId,
        askedBy: askedBy.trim(),
        request: textOrNull(request),
        basisId: basisId ?? '',
        givenOn: givenOn ?? '',
      },
      {
        onSuccess: () => {
          noticeDone({ text: words.given })
          onDone()
        },
      },
    )
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.give}
      isSubmitting={give.isPending}
      failure={medicalRecordFailure(give.error)}
      draft={form.draft}
      beside={<RecordIdentifiers inmateId={inmateId} />}
    >
      <Text size="sm">{words.giveHint}</Text>
      <TextInput label={entryMessages.askedBy} maxLength={160} {...form.getInputProps('askedBy')} />
      <TextInput
        label={optionalLabel(entryMessages.request)}
        description={entryMessages.requestHint}
        maxLength={160}
        {...form.getInputProps('request')}
      />
      <Select
        label={entryMessages.basis}
        data={(facts.data?.bases ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        {...form.getInputProps('basisId')}
      />
      <CalendarDateInput label={entryMessages.handedOn} {...form.getInputProps('givenOn')} />
    </FormBody>
  )
}
