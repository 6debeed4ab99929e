import { Checkbox } from '@mantine/core'
import { FormSection } from '../../../components/FormPage/FormSection.tsx'
import { HeadingFields } from './HeadingFields.tsx'
import { LineInput } from './LineInput.tsx'
import { letterMessages as words } from './letter.messages.ts'
import type { WordingFieldsProps, WordingOf } from './letter-field.ts'
import { OptionalLineInput } from './OptionalLineInput.tsx'
import { OptionalParagraphInput } from './OptionalParagraphInput.tsx'
import { ParagraphInput } from './ParagraphInput.tsx'
import { ParagraphsInput } from './ParagraphsInput.tsx'
import { RecipientFields } from './RecipientFields.tsx'
import { RowGroup } from './RowGroup.tsx'

type Wording = WordingOf<'permohonan-wbp'>

const mostWitnesses = 2

/** Paper 1: the inmate's or the family's application, with the consent that lets the health data go up. */
export function ApplicationFields({ wording, onChange, fieldAt }: WordingFieldsProps<Wording>) {
  return (
    <>
      <FormSection title={words.wording}>
        <ParagraphInput
          label={words.opening}
          value={wording.opening}
          onChange={(opening) => onChange({ opening })}
          {...fieldAt('opening')}
        />
        {wording.family && <FamilyFields family={wording.family} onChange={onChange} fieldAt={fieldAt} />}
        <ParagraphsInput
          label={words.body}
          value={wording.body}
          onChange={(body) => onChange({ body })}
          {...fieldAt('body')}
        />
        <ParagraphsInput
          label={words.consent}
          hint={words.consentHint}
          value={wording.consent}
          onChange={(consent) => onChange({ consent })}
          {...fieldAt('consent')}
        />
        <OptionalParagraphInput
          label={words.closing}
          value={wording.closing}
          onChange={(closing) => onChange({ closing })}
          {...fieldAt('closing')}
        />
      </FormSection>
      <FormSection title={words.signing}>
        <Checkbox
          label={words.thumbprintBox}
          checked={wording.thumbprintBox}
          onChange={(event) => onChange({ thumbprintBox: event.currentTarget.checked })}
        />
        <RowGroup
          title={words.witnesses}
          rows={wording.witnesses}
          onChange={(witnesses) => onChange({ witnesses })}
          newRow={{ name: null, post: null }}
          most={mostWitnesses}
          rowTitle={words.witness}
          addLabel={words.addWitness}
          removeLabel={words.removeWitness}
        >
          {(witness, change, index) => (
            <>
              <OptionalLineInput
                label={words.name}
                value={witness.name}
                onChange={(name) => change({ name })}
                {...fieldAt(`witnesses.${index}.name`)}
              />
              <OptionalLineInput
                label={words.post}
                value={witness.post}
                onChange={(post) => change({ post })}
                {...fieldAt(`witnesses.${index}.post`)}
              />
            </>
          )}
        </RowGroup>
      </FormSection>
      <FormSection title={words.address}>
        <HeadingFields
          value={wording.heading}
          onChange={(heading) => onChange({ heading })}
          fieldAt={fieldAt}
          path="heading"
        />
        <RecipientFields
          value={wording.recipient}
          onChange={(recipient) => onChange({ recipient })}
          fieldAt={fieldAt}
          path="recipient"
        />
      </FormSection>
    </>
  )
}

interface FamilyFieldsProps extends Omit<WordingFieldsProps<Wording>, 'wording'> {
  readonly family: NonNullable<Wording['family']>
}

function FamilyFields({ family, onChange, fieldAt }: FamilyFieldsProps) {
  const change = (part: Partial<FamilyFieldsProps['family']>) => onChange({ family: { ...family, ...part } })
  return (
    <>
      <LineInput
        label={words.family}
        value={family.name}
        onChange={(name) => change({ name })}
        {...fieldAt('family.name')}
      />
      <LineInput
        label={words.relationship}
        value={family.relationship}
        onChange={(relationship) => change({ relationship })}
        {...fieldAt('family.relationship')}
      />
      <OptionalLineInput
        label={words.nationalId}
        value={family.nationalId}
        onChange={(nationalId) => change({ nationalId })}
        {...fieldAt('family.nationalId')}
      />
      <ParagraphInput
        label={words.homeAddress}
        value={family.address}
        onChange={(address) => change({ address })}
        {...fieldAt('family.address')}
      />
      <OptionalLineInput
        label={words.phone}
        value={family.phone}
        onChange={(phone) => change({ phone })}
        {...fieldAt('family.phone')}
      />
    </>
  )
}
