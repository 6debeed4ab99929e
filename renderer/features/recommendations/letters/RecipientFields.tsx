import { LineInput } from './LineInput.tsx'
import { LinesInput } from './LinesInput.tsx'
import { letterMessages as words } from './letter.messages.ts'
import type { WordingOf } from './letter-field.ts'
import { fieldsOf, type PartProps } from './part-props.ts'

type Recipient = WordingOf<'permohonan-wbp'>['recipient']

/** To whom, through whom, where. */
export function RecipientFields(props: PartProps<Recipient>) {
  const { field } = fieldsOf(props)
  return (
    <>
      <LineInput label={words.recipientPost} {...field('post')} />
      <LinesInput label={words.through} hint={words.throughHint} {...field('through')} />
      <LineInput label={words.recipientPlace} {...field('place')} />
    </>
  )
}
