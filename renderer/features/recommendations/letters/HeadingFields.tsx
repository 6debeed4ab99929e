import classes from './Letters.module.css'
import { LineInput } from './LineInput.tsx'
import { letterMessages as words } from './letter.messages.ts'
import type { WordingOf } from './letter-field.ts'
import { OptionalLineInput } from './OptionalLineInput.tsx'
import type { PartProps } from './part-props.ts'

type Heading = WordingOf<'permohonan-wbp'>['heading']

/** What the letter is about, how it is to be handled, what comes with it. */
export function HeadingFields({ value, onChange, fieldAt, path }: PartProps<Heading>) {
  return (
    <>
      <LineInput
        label={words.subject}
        value={value.subject}
        onChange={(subject) => onChange({ ...value, subject })}
        {...fieldAt(`${path}.subject`)}
      />
      <div className={classes.pair}>
        <OptionalLineInput
          label={words.sensitivity}
          value={value.sensitivity}
          onChange={(sensitivity) => onChange({ ...value, sensitivity })}
          {...fieldAt(`${path}.sensitivity`)}
        />
        <OptionalLineInput
          label={words.attachments}
          value={value.attachments}
          onChange={(attachments) => onChange({ ...value, attachments })}
          {...fieldAt(`${path}.attachments`)}
        />
      </div>
    </>
  )
}
