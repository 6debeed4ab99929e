import { Checkbox } from '@mantine/core'
import { FormSection } from '../../../components/FormPage/FormSection.tsx'
import { HeadingFields } from './HeadingFields.tsx'
import { LineInput } from './LineInput.tsx'
import { letterMessages as words } from './letter.messages.ts'
import type { WordingOf } from './letter-field.ts'
import { OptionalLineInput } from './OptionalLineInput.tsx'
import { OptionalParagraphInput } from './OptionalParagraphInput.tsx'
import { ParagraphInput } from './ParagraphInput.tsx'
import { ParagraphsInput } from './ParagraphsInput.tsx'
import { fieldsOf, type PartProps } from './part-props.ts'
import { RecipientFields } from './RecipientFields.tsx'
import { WitnessFields } from './WitnessFields.tsx'

type Wording = WordingOf<'permohonan-wbp'>

/** Paper 1: the inmate's or the family's application, with the consent that lets the health data go up. */
export function ApplicationFields(props: PartProps<Wording>) {
  const { field, part } = fieldsOf(props)
  const { family } = props.value
  return (
    <>
      <FormSection title={words.wording}>
        <ParagraphInput label={words.opening} {...field('opening')} />
        {family && <FamilyFields {...part('family')} value={family} />}
        <ParagraphsInput label={words.body} {...field('body')} />
        <ParagraphsInput label={words.consent} hint={words.consentHint} {...field('consent')} />
        <OptionalParagraphInput label={words.closing} {...field('closing')} />
      </FormSection>
      <FormSection title={words.signing}>
        <Checkbox
          label={words.thumbprintBox}
          checked={props.value.thumbprintBox}
          onChange={(event) => props.onChange({ ...props.value, thumbprintBox: event.currentTarget.checked })}
        />
        <WitnessFields {...part('witnesses')} />
      </FormSection>
      <FormSection title={words.address}>
        <HeadingFields {...part('heading')} />
        <RecipientFields {...part('recipient')} />
      </FormSection>
    </>
  )
}

function FamilyFields(props: PartProps<NonNullable<Wording['family']>>) {
  const { field } = fieldsOf(props)
  return (
    <>
      <LineInput label={words.family} {...field('name')} />
      <LineInput label={words.relationship} {...field('relationship')} />
      <OptionalLineInput label={words.nationalId} {...field('nationalId')} />
      <ParagraphInput label={words.homeAddress} {...field('address')} />
      <OptionalLineInput label={words.phone} {...field('phone')} />
    </>
  )
}
