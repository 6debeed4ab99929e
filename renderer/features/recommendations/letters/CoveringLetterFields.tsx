import { FormSection } from '../../../components/FormPage/FormSection.tsx'
import { LineInput } from './LineInput.tsx'
import { LinesInput } from './LinesInput.tsx'
import { letterMessages as words } from './letter.messages.ts'
import type { WordingFieldsProps, WordingOf } from './letter-field.ts'
import { OptionalLineInput } from './OptionalLineInput.tsx'
import { OptionalParagraphInput } from './OptionalParagraphInput.tsx'
import { ParagraphInput } from './ParagraphInput.tsx'
import { RecipientFields } from './RecipientFields.tsx'
import { RowGroup } from './RowGroup.tsx'

const mostItems = 60

/** Paper 4: the list of papers that the head of the unit sends up. */
export function CoveringLetterFields(props: WordingFieldsProps<WordingOf<'surat-pengantar-kalapas'>>) {
  const { wording, onChange, fieldAt } = props
  const { receiver } = wording
  return (
    <>
      <FormSection title={words.wording}>
        <OptionalParagraphInput
          label={words.opening}
          value={wording.opening}
          onChange={(opening) => onChange({ opening })}
          {...fieldAt('opening')}
        />
        <RowGroup
          title={words.items}
          rows={wording.items}
          onChange={(items) => onChange({ items })}
          newRow={{ document: '', quantity: '', note: null }}
          most={mostItems}
          rowTitle={words.item}
          addLabel={words.addItem}
          removeLabel={words.removeItem}
          isNeeded
        >
          {(item, change, index) => (
            <>
              <ParagraphInput
                label={words.itemDocument}
                value={item.document}
                onChange={(document) => change({ document })}
                {...fieldAt(`items.${index}.document`)}
              />
              <LineInput
                label={words.itemQuantity}
                value={item.quantity}
                onChange={(quantity) => change({ quantity })}
                {...fieldAt(`items.${index}.quantity`)}
              />
              <OptionalLineInput
                label={words.itemNote}
                value={item.note}
                onChange={(note) => change({ note })}
                {...fieldAt(`items.${index}.note`)}
              />
            </>
          )}
        </RowGroup>
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
        <LinesInput
          label={words.copies}
          value={wording.copies}
          onChange={(copies) => onChange({ copies })}
          {...fieldAt('copies')}
        />
      </FormSection>
      <FormSection title={words.address}>
        <RecipientFields
          value={wording.recipient}
          onChange={(recipient) => onChange({ recipient })}
          fieldAt={fieldAt}
          path="recipient"
        />
      </FormSection>
      <FormSection title={words.receiver} hint={words.blankName}>
        {(['post', 'name', 'phone'] as const).map((part) => (
          <OptionalLineInput
            key={part}
            label={words[part]}
            value={receiver[part]}
            onChange={(value) => onChange({ receiver: { ...receiver, [part]: value } })}
            {...fieldAt(`receiver.${part}`)}
          />
        ))}
      </FormSection>
    </>
  )
}
