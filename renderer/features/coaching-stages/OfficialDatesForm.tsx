import { Text } from '@mantine/core'
import type { StageRecord } from '#shared/features/coaching-stages/coaching-stages.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { RecordIdentifiers } from '../medical-records/RecordIdentifiers.tsx'
import { stageMessages as words } from './coaching-stages.messages.ts'
import { stageFailure, useStageCommand } from './coaching-stages.queries.ts'

interface Values {
  readonly oneThirdOn: CalendarDate | null
  readonly oneHalfOn: CalendarDate | null
  readonly twoThirdsOn: CalendarDate | null
  readonly seenOn: CalendarDate | null
}

interface OfficialDatesFormProps {
  readonly record: StageRecord
  readonly onDone: () => void
}

const dates = ['oneThirdOn', 'oneHalfOn', 'twoThirdsOn'] as const

/** The dates of SDP, copied by hand. */
export function OfficialDatesForm({ record, onDone }: OfficialDatesFormProps) {
  const { person, official } = record
  const [last] = official
  const form = useDraftForm<Values>({
    name: 'coaching-stages.official',
    subject: person.id,
    basis: last?.id ?? '',
    initialValues: {
      oneThirdOn: last?.oneThirdOn ?? null,
      oneHalfOn: last?.oneHalfOn ?? null,
      twoThirdsOn: last?.twoThirdsOn ?? null,
      seenOn: null,
    },
    validate: (values): Record<string, string> => ({
      ...(dates.every((name) => values[name] === null) ? { oneThirdOn: words.problems.dates } : {}),
      ...(values.seenOn === null ? { seenOn: words.problems.seenOn } : {}),
    }),
  })
  const enter = useStageCommand(client.coachingStages.recordOfficial, form.draft.key)
  const save = ({ seenOn, ...typed }: Values) => {
    if (seenOn === null) return
    enter.mutate(
      { inmateId: person.id, ...typed, seenOn },
      {
        onSuccess: () => {
          noticeDone({ text: words.officialSaved })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.saveOfficial}
      isSubmitting={enter.isPending}
      failure={stageFailure(enter.error)}
      draft={form.draft}
      onCancel={onDone}
      beside={<RecordIdentifiers inmateId={person.id} />}
    >
      <Text>{words.officialHint}</Text>
      {dates.map((name) => (
        <CalendarDateInput key={name} label={optionalLabel(words[name])} {...form.getInputProps(name)} />
      ))}
      <CalendarDateInput label={words.seenOn} {...form.getInputProps('seenOn')} />
    </FormBody>
  )
}
