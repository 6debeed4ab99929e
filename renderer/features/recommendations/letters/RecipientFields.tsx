import { LineInput } from './LineInput.tsx'
import { LinesInput } from './LinesInput.tsx'
import { letterMessages as words } from './letter.messages.ts'
import type { WordingOf } from './letter-field.ts'
import type { PartProps } from './part-props.ts'

type Recipient = WordingOf<'permohonan-wbp'>['recipient']

/** To whom, through whom, where. */
export function RecipientFields({ value, onChange, fieldAt, path }: PartProps<Recipient>) {
  return (
    <>
      <LineInput
        label={words.recipientPost}
        value={value.post}
        onChange={(post) => onChange({ ...value, post })}
        {...fieldAt(`${path}.post`)}
      />
      <LinesInput
        label={words.through}
        hint={words.throughHint}
        value={value.through}
        onChange={(through) => onChange({ ...value, through })}
        {...fieldAt(`${path}.through`)}
      />
      <LineInput
        label={words.recipientPlace}
        value={value.place}
        onChange={(place) => onChange({ ...value, place })}
        {...fieldAt(`${path}.place`)}
      />
    </>
  )
}
