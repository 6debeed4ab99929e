import { TextInput } from '@mantine/core'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../../components/DateInputs/CalendarDateInput.tsx'
import { FormSection } from '../../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../../components/FormPage/optional-label.ts'
import { parseTime } from '../../../format/parse-date.ts'
import { MemberRows } from '../sheets/MemberRows.tsx'
import { Choice } from './Choice.tsx'
import classes from './Letters.module.css'
import { LineInput } from './LineInput.tsx'
import { LinesInput } from './LinesInput.tsx'
import { letterMessages as words } from './letter.messages.ts'
import { nullIfEmpty, type WordingFieldsProps, type WordingOf } from './letter-field.ts'
import { OptionalParagraphInput } from './OptionalParagraphInput.tsx'
import { ParagraphsInput } from './ParagraphsInput.tsx'
import { SignatoryFields } from './SignatoryFields.tsx'

/** Minutes of the team's session on this case. */
export function MinutesFields(props: WordingFieldsProps<WordingOf<'risalah-sidang-tpp'>>) {
  const { wording, onChange, fieldAt } = props
  const { decision } = wording
  return (
    <>
      <FormSection title={words.session}>
        <CalendarDateInput
          label={words.sessionDate}
          value={calendarDateSchema.parse(wording.sessionDate)}
          onChange={(sessionDate) => sessionDate && onChange({ sessionDate })}
          {...fieldAt('sessionDate')}
        />
        <div className={classes.pair}>
          <TextInput
            label={words.startTime}
            description={words.timeHint}
            value={wording.startTime}
            onChange={(event) => onChange({ startTime: event.currentTarget.value })}
            onBlur={() => onChange({ startTime: parseTime(wording.startTime) ?? wording.startTime })}
            {...fieldAt('startTime')}
          />
          <TextInput
            label={optionalLabel(words.endTime)}
            description={words.timeHint}
            value={wording.endTime ?? ''}
            onChange={(event) => onChange({ endTime: nullIfEmpty(event.currentTarget.value) })}
            onBlur={() => onChange({ endTime: parseTime(wording.endTime ?? '') ?? wording.endTime })}
            {...fieldAt('endTime')}
          />
        </div>
        <LineInput
          label={words.sessionPlace}
          value={wording.sessionPlace}
          onChange={(sessionPlace) => onChange({ sessionPlace })}
          {...fieldAt('sessionPlace')}
        />
        <LinesInput
          label={words.agenda}
          value={wording.agenda}
          onChange={(agenda) => onChange({ agenda })}
          {...fieldAt('agenda')}
        />
        <MemberRows
          members={wording.members}
          onChange={(members) => onChange({ members })}
          errors={errorsOf(props)}
          path={fieldAt('members')['data-path']}
        />
      </FormSection>
      <FormSection title={words.discussion}>
        <ParagraphsInput
          label={words.discussion}
          value={wording.discussion}
          onChange={(discussion) => onChange({ discussion })}
          {...fieldAt('discussion')}
        />
        <Choice
          label={words.decision}
          value={decision.outcome}
          options={words.outcomes}
          onChange={(outcome) => onChange({ decision: { ...decision, outcome } })}
        />
        <ParagraphsInput
          label={words.decisionText}
          value={decision.text}
          onChange={(text) => onChange({ decision: { ...decision, text } })}
          {...fieldAt('decision.text')}
        />
        <OptionalParagraphInput
          label={words.closing}
          value={wording.closing}
          onChange={(closing) => onChange({ closing })}
          {...fieldAt('closing')}
        />
        <LinesInput
          label={words.legalBasis}
          value={wording.legalBasis}
          onChange={(legalBasis) => onChange({ legalBasis })}
          {...fieldAt('legalBasis')}
        />
      </FormSection>
      {(['chair', 'secretary'] as const).map((part) => (
        <FormSection key={part} title={words[part]}>
          <SignatoryFields
            value={wording[part]}
            onChange={(value) => onChange({ [part]: value })}
            fieldAt={fieldAt}
            path={part}
          />
        </FormSection>
      ))}
    </>
  )
}

function errorsOf({ wording, fieldAt }: WordingFieldsProps<WordingOf<'risalah-sidang-tpp'>>) {
  const paths = wording.members.flatMap((_member, index) =>
    ['name', 'post', 'role'].map((field) => `members.${index}.${field}`),
  )
  return Object.fromEntries(paths.map((path) => [fieldAt(path)['data-path'], fieldAt(path).error]))
}
