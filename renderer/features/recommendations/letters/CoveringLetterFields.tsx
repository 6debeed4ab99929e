import { FormSection } from '../../../components/FormPage/FormSection.tsx'
import { LineInput } from './LineInput.tsx'
import { LinesInput } from './LinesInput.tsx'
import { letterMessages as words } from './letter.messages.ts'
import type { WordingOf } from './letter-field.ts'
import { OptionalLineInput } from './OptionalLineInput.tsx'
import { OptionalParagraphInput } from './OptionalParagraphInput.tsx'
import { ParagraphInput } from './ParagraphInput.tsx'
import { fieldsOf, type PartProps } from './part-props.ts'
import { RecipientFields } from './RecipientFields.tsx'
import { RowGroup } from './RowGroup.tsx'

const mostItems = 60

/** Paper 4: the list of papers that the head of the unit sends up. */
export function CoveringLetterFields(props: PartProps<WordingOf<'surat-pengantar-kalapas'>>) {
  const { field, part } = fieldsOf(props)
  const receiver = fieldsOf(part('receiver'))
  return (
    <>
      <FormSection title={words.wording}>
        <OptionalParagraphInput label={words.opening} {...field('opening')} />
        <RowGroup
          title={words.items}
          {...part('items')}
          newRow={{ document: '', quantity: '', note: null }}
          most={mostItems}
          rowTitle={words.item}
          addLabel={words.addItem}
          removeLabel={words.removeItem}
          isNeeded
        >
          {(field) => (
            <>
              <ParagraphInput label={words.itemDocument} {...field('document')} />
              <LineInput label={words.itemQuantity} {...field('quantity')} />
              <OptionalLineInput label={words.itemNote} {...field('note')} />
            </>
          )}
        </RowGroup>
        <OptionalParagraphInput label={words.closing} {...field('closing')} />
        <LinesInput label={words.legalBasis} {...field('legalBasis')} />
        <LinesInput label={words.copies} {...field('copies')} />
      </FormSection>
      <FormSection title={words.address}>
        <RecipientFields {...part('recipient')} />
      </FormSection>
      <FormSection title={words.receiver} hint={words.blankName}>
        {(['post', 'name', 'phone'] as const).map((name) => (
          <OptionalLineInput key={name} label={words[name]} {...receiver.field(name)} />
        ))}
      </FormSection>
    </>
  )
}
