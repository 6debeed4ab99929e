import classes from './Letters.module.css'
import { LineInput } from './LineInput.tsx'
import { letterMessages as words } from './letter.messages.ts'
import type { WordingOf } from './letter-field.ts'
import { OptionalLineInput } from './OptionalLineInput.tsx'
import { fieldsOf, type PartProps } from './part-props.ts'

type Heading = WordingOf<'permohonan-wbp'>['heading']

/** What the letter is about, how it is to be handled, what comes with it. */
export function HeadingFields(props: PartProps<Heading>) {
  const { field } = fieldsOf(props)
  return (
    <>
      <LineInput label={words.subject} {...field('subject')} />
      <div className={classes.pair}>
        <OptionalLineInput label={words.sensitivity} {...field('sensitivity')} />
        <OptionalLineInput label={words.attachments} {...field('attachments')} />
      </div>
    </>
  )
}
