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
import { nullIfEmpty, type WordingOf } from './letter-field.ts'
import { OptionalParagraphInput } from './OptionalParagraphInput.tsx'
import { ParagraphsInput } from './ParagraphsInput.tsx'
import { fieldsOf, type PartProps } from './part-props.ts'
import { SignatoryFields } from './SignatoryFields.tsx'

type Wording = WordingOf<'risalah-sidang-tpp'>

/** Minutes of the team's session on this case. */
export function MinutesFields(props: PartProps<Wording>) {
  const { value: wording, fieldAt } = props
  const { field, part } = fieldsOf(props)
  const decision = fieldsOf(part('decision'))
  const outcome = decision.field('outcome')
  const startTime = field('startTime')
  const endTime = field('endTime')
  return (
    <>
      <FormSection title={words.session}>
        <CalendarDateInput
          label={words.sessionDate}
          {...field('sessionDate')}
          value={calendarDateSchema.parse(wording.sessionDate)}
          onChange={(date) => date && field('sessionDate').onChange(date)}
        />
        <div className={classes.pair}>
          <TextInput
            label={words.startTime}
            description={words.timeHint}
            {...startTime}
            onChange={(event) => startTime.onChange(event.currentTarget.value)}
            onBlur={() => startTime.onChange(parseTime(startTime.value) ?? startTime.value)}
          />
          <TextInput
            label={optionalLabel(words.endTime)}
            description={words.timeHint}
            {...endTime}
            value={endTime.value ?? ''}
            onChange={(event) => endTime.onChange(nullIfEmpty(event.currentTarget.value))}
            onBlur={() => endTime.onChange(parseTime(endTime.value ?? '') ?? endTime.value)}
          />
        </div>
        <LineInput label={words.sessionPlace} {...field('sessionPlace')} />
        <LinesInput label={words.agenda} {...field('agenda')} />
        <MemberRows
          members={wording.members}
          onChange={field('members').onChange}
          errors={errorsOf(props)}
          path={fieldAt('members')['data-path']}
        />
      </FormSection>
      <FormSection title={words.discussion}>
        <ParagraphsInput label={words.discussion} {...field('discussion')} />
        <Choice label={words.decision} options={words.outcomes} value={outcome.value} onChange={outcome.onChange} />
        <ParagraphsInput label={words.decisionText} {...decision.field('text')} />
        <OptionalParagraphInput label={words.closing} {...field('closing')} />
        <LinesInput label={words.legalBasis} {...field('legalBasis')} />
      </FormSection>
      {(['chair', 'secretary'] as const).map((name) => (
        <FormSection key={name} title={words[name]}>
          <SignatoryFields {...part(name)} />
        </FormSection>
      ))}
    </>
  )
}

function errorsOf({ value: wording, fieldAt }: PartProps<Wording>) {
  const paths = wording.members.flatMap((_member, index) =>
    ['name', 'post', 'role'].map((field) => `members.${index}.${field}`),
  )
  return Object.fromEntries(paths.map((path) => [fieldAt(path)['data-path'], fieldAt(path).error]))
}
