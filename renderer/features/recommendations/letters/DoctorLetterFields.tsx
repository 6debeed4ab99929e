import { FormSection } from '../../../components/FormPage/FormSection.tsx'
import { Choice } from './Choice.tsx'
import { HeadingFields } from './HeadingFields.tsx'
import { LineInput } from './LineInput.tsx'
import { LinesInput } from './LinesInput.tsx'
import { letterMessages as words } from './letter.messages.ts'
import type { WordingOf } from './letter-field.ts'
import { OptionalLineInput } from './OptionalLineInput.tsx'
import { OptionalParagraphInput } from './OptionalParagraphInput.tsx'
import { ParagraphInput } from './ParagraphInput.tsx'
import { ParagraphsInput } from './ParagraphsInput.tsx'
import { fieldsOf, type PartProps } from './part-props.ts'
import { RecipientFields } from './RecipientFields.tsx'
import { RowGroup } from './RowGroup.tsx'
import { SignatoryFields } from './SignatoryFields.tsx'

type Wording = WordingOf<'rekomendasi-dokter'>

const mostDiagnoses = 20

/** Paper 2: what was found, why it cannot be treated here, what is recommended. */
export function DoctorLetterFields(props: PartProps<Wording>) {
  const { field, part } = fieldsOf(props)
  return (
    <>
      <FormSection title={words.wording}>
        <ParagraphsInput label={words.findings} {...field('findings')} />
        <RowGroup
          title={words.diagnoses}
          {...part('diagnoses')}
          newRow={{ name: '', code: null }}
          most={mostDiagnoses}
          rowTitle={words.diagnosis}
          addLabel={words.addDiagnosis}
          removeLabel={words.removeDiagnosis}
        >
          {(field) => (
            <>
              <LineInput label={words.name} {...field('name')} />
              <OptionalLineInput label={words.diagnosisCode} {...field('code')} />
            </>
          )}
        </RowGroup>
        <ParagraphsInput label={words.reasons} {...field('reasons')} />
        <RecommendationFields {...part('recommendation')} />
        <ParagraphInput label={words.opening} {...field('opening')} />
        <ParagraphsInput label={words.body} {...field('body')} />
        <OptionalParagraphInput label={words.closing} {...field('closing')} />
        <LinesInput label={words.legalBasis} {...field('legalBasis')} />
      </FormSection>
      <FormSection title={words.signing}>
        <SignatoryFields {...part('doctor')} licensed="doctors" />
        <LinesInput label={words.copies} {...field('copies')} />
      </FormSection>
      <FormSection title={words.address}>
        <HeadingFields {...part('heading')} />
        <RecipientFields {...part('recipient')} />
      </FormSection>
    </>
  )
}

function RecommendationFields(props: PartProps<Wording['recommendation']>) {
  const { field } = fieldsOf(props)
  return (
    <>
      <ParagraphInput label={words.treatment} {...field('treatment')} />
      <OptionalLineInput label={words.hospital} {...field('hospital')} />
      <Choice
        label={words.urgency}
        value={props.value.urgency}
        options={words.urgencies}
        onChange={(urgency) => props.onChange({ ...props.value, urgency })}
      />
    </>
  )
}
