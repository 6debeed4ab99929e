import { Text, Textarea, TextInput, Title } from '@mantine/core'
import type { Recommendation } from '#shared/features/medical-recommendations/recommendation-view.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../../components/DateInputs/CalendarDateInput.tsx'
import { FormBody } from '../../../components/FormPage/FormBody.tsx'
import { optionalLabel } from '../../../components/FormPage/optional-label.ts'
import { useDraftForm } from '../../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../../components/Notices/notices.tsx'
import { PersonIdentifiers } from '../../../components/PersonBanner/PersonIdentifiers.tsx'
import { WithToday } from '../../../components/QueryContent/WithToday.tsx'
import { formatDate } from '../../../format/dates.ts'
import { may } from '../case-actions.ts'
import { recommendationFailure } from '../recommendation-failure.ts'
import { recommendationCalls, useCaseCommand } from '../recommendations.queries.ts'
import { useIdentifiers } from '../use-identifiers.ts'
import { NotNow } from './NotNow.tsx'
import classes from './Sheets.module.css'
import { sheetMessages as words } from './sheet.messages.ts'

interface CoordinationSheetProps {
  readonly recommendation: Recommendation
  readonly onDone: () => void
}

interface CoordinationForm {
  readonly on: CalendarDate | null
  readonly hospital: string
  readonly contact: string
  readonly agreedOn: CalendarDate | null
  readonly result: string
}

/** What was arranged with the hospital: one record for each talk, the earlier ones below. */
export function CoordinationSheet({ recommendation, onDone }: CoordinationSheetProps) {
  const earlier = recommendation.coordinations ?? []
  return (
    <div className={classes.sheet}>
      {may(recommendation, 'record-coordination') ? (
        <WithToday shape="form">
          {(today) => <CoordinationFields recommendation={recommendation} today={today} onDone={onDone} />}
        </WithToday>
      ) : (
        earlier.length === 0 && <NotNow recommendation={recommendation} />
      )}
      {earlier.length > 0 && (
        <section className={classes.section}>
          <Title order={3}>{words.coordinationEarlier}</Title>
          {earlier.toReversed().map((one) => (
            <div key={one.id} className={classes.copy}>
              <Text fw={600}>{words.coordinationLine(formatDate(one.heldOn), one.hospital)}</Text>
              <Text size="sm">{one.result}</Text>
              {one.agreedOn && <Text size="sm">{words.coordinationAgreed(formatDate(one.agreedOn))}</Text>}
              <Text size="sm">{words.coordinationWith(one.contact)}</Text>
              <Text size="sm" c="dimmed">
                {words.coordinationBy(one.recordedByName)}
              </Text>
            </div>
          ))}
        </section>
      )}
    </div>
  )
}

interface CoordinationFieldsProps extends CoordinationSheetProps {
  readonly today: CalendarDate | null
}

const required = (value: string) => (value.trim() === '' ? words.fieldMissing : null)

function CoordinationFields({ recommendation, today, onDone }: CoordinationFieldsProps) {
  const identifiers = useIdentifiers(recommendation.inmateId)
  const record = useCaseCommand(recommendation.id, recommendationCalls.recordCoordination)
  const last = recommendation.coordinations?.at(-1)
  const form = useDraftForm<CoordinationForm>({
    name: 'recommendations.coordination',
    subject: recommendation.id,
    initialValues: {
      on: today,
      hospital: last?.hospital ?? '',
      contact: last?.contact ?? '',
      agreedOn: null,
      result: '',
    },
    validate: {
      on: (value) => (value === null ? words.onMissing : null),
      hospital: required,
      contact: required,
      result: required,
    },
  })
  const save = ({ on, hospital, contact, agreedOn, result }: CoordinationForm) => {
    if (on === null) return
    record.mutate(
      { on, hospital: hospital.trim(), contact: contact.trim(), agreedOn, result: result.trim() },
      {
        key: form.draft.key,
        onSuccess: () => {
          noticeDone({ text: words.coordinationDone })
          onDone()
        },
      },
    )
  }
  return (
    <FormBody
      onSubmit={form.onSubmit(save)}
      errors={form.errors}
      submitLabel={words.coordinationSave}
      isSubmitting={record.isPending}
      failure={recommendationFailure(record.error)}
      draft={form.draft}
      beside={identifiers && <PersonIdentifiers {...identifiers} />}
    >
      <Text size="sm">{words.coordinationHint}</Text>
      <CalendarDateInput label={words.coordinationOn} {...form.getInputProps('on')} value={form.values.on} />
      <TextInput label={words.coordinationHospital} {...form.getInputProps('hospital')} />
      <TextInput
        label={words.coordinationContact}
        description={words.coordinationContactHint}
        {...form.getInputProps('contact')}
      />
      <Textarea
        label={words.coordinationResult}
        description={words.coordinationResultHint}
        autosize
        minRows={2}
        maxRows={8}
        {...form.getInputProps('result')}
      />
      <CalendarDateInput
        label={optionalLabel(words.coordinationAgreedOn)}
        {...form.getInputProps('agreedOn')}
        value={form.values.agreedOn}
      />
    </FormBody>
  )
}
