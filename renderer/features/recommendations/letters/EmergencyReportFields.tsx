import { TextInput } from '@mantine/core'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { CalendarDateInput } from '../../../components/DateInputs/CalendarDateInput.tsx'
import { FormSection } from '../../../components/FormPage/FormSection.tsx'
import { optionalLabel } from '../../../components/FormPage/optional-label.ts'
import { parseTime } from '../../../format/parse-date.ts'
import { HeadingFields } from './HeadingFields.tsx'
import classes from './Letters.module.css'
import { LinesInput } from './LinesInput.tsx'
import { letterMessages as words } from './letter.messages.ts'
import { nullIfEmpty, type WordingOf } from './letter-field.ts'
import { OptionalParagraphInput } from './OptionalParagraphInput.tsx'
import { ParagraphsInput } from './ParagraphsInput.tsx'
import { fieldsOf, type PartProps } from './part-props.ts'
import { RecipientFields } from './RecipientFields.tsx'
import { SignatoryFields } from './SignatoryFields.tsx'

/** After an emergency: what happened, what was done, why the session could not be waited for. */
export function EmergencyReportFields(props: PartProps<WordingOf<'laporan-gawat-darurat'>>) {
  const { field, part } = fieldsOf(props)
  const occurredAt = field('occurredAt')
  return (
    <>
      <FormSection title={words.event}>
        <div className={classes.pair}>
          <CalendarDateInput
            label={words.occurredOn}
            {...field('occurredOn')}
            value={calendarDateSchema.parse(props.value.occurredOn)}
            onChange={(date) => date && field('occurredOn').onChange(date)}
          />
          <TextInput
            label={optionalLabel(words.occurredAt)}
            description={words.timeHint}
            {...occurredAt}
            value={occurredAt.value ?? ''}
            onChange={(event) => occurredAt.onChange(nullIfEmpty(event.currentTarget.value))}
            onBlur={() => occurredAt.onChange(parseTime(occurredAt.value ?? '') ?? occurredAt.value)}
          />
        </div>
        <ParagraphsInput label={words.condition} {...field('condition')} />
        <ParagraphsInput label={words.actions} {...field('actions')} />
        <ParagraphsInput label={words.skippedBecause} {...field('reasons')} />
        <ParagraphsInput label={words.present} {...field('present')} />
      </FormSection>
      <FormSection title={words.wording}>
        <OptionalParagraphInput label={words.opening} {...field('opening')} />
        <OptionalParagraphInput label={words.closing} {...field('closing')} />
        <LinesInput label={words.legalBasis} {...field('legalBasis')} />
      </FormSection>
      <FormSection title={words.reporter}>
        <SignatoryFields {...part('reporter')} licensed="health-workers" />
        <LinesInput label={words.copies} {...field('copies')} />
      </FormSection>
      <FormSection title={words.address}>
        <HeadingFields {...part('heading')} />
        <RecipientFields {...part('recipient')} />
      </FormSection>
    </>
  )
}
