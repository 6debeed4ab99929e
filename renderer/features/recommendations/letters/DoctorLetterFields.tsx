import { FormSection } from '../../../components/FormPage/FormSection.tsx'
import { Choice } from './Choice.tsx'
import { HeadingFields } from './HeadingFields.tsx'
import { LineInput } from './LineInput.tsx'
import { LinesInput } from './LinesInput.tsx'
import { letterMessages as words } from './letter.messages.ts'
import type { WordingFieldsProps, WordingOf } from './letter-field.ts'
import { OptionalLineInput } from './OptionalLineInput.tsx'
import { OptionalParagraphInput } from './OptionalParagraphInput.tsx'
import { ParagraphInput } from './ParagraphInput.tsx'
import { ParagraphsInput } from './ParagraphsInput.tsx'
import { RecipientFields } from './RecipientFields.tsx'
import { RowGroup } from './RowGroup.tsx'
import { SignatoryFields } from './SignatoryFields.tsx'

const mostDiagnoses = 20

/** Paper 2: what was found, why it cannot be treated here, what is recommended. */
export function DoctorLetterFields(props: WordingFieldsProps<WordingOf<'rekomendasi-dokter'>>) {
  const { wording, onChange, fieldAt } = props
  return (
    <>
      <FormSection title={words.wording}>
        <ParagraphsInput
          label={words.findings}
          value={wording.findings}
          onChange={(findings) => onChange({ findings })}
          {...fieldAt('findings')}
        />
        <RowGroup
          title={words.diagnoses}
          rows={wording.diagnoses}
          onChange={(diagnoses) => onChange({ diagnoses })}
          newRow={{ name: '', code: null }}
          most={mostDiagnoses}
          rowTitle={words.diagnosis}
          addLabel={words.addDiagnosis}
          removeLabel={words.removeDiagnosis}
        >
          {(diagnosis, change, index) => (
            <>
              <LineInput
                label={words.name}
                value={diagnosis.name}
                onChange={(name) => change({ name })}
                {...fieldAt(`diagnoses.${index}.name`)}
              />
              <OptionalLineInput
                label={words.diagnosisCode}
                value={diagnosis.code}
                onChange={(code) => change({ code })}
                {...fieldAt(`diagnoses.${index}.code`)}
              />
            </>
          )}
        </RowGroup>
        <ParagraphsInput
          label={words.reasons}
          value={wording.reasons}
          onChange={(reasons) => onChange({ reasons })}
          {...fieldAt('reasons')}
        />
        <RecommendationFields {...props} />
        <ParagraphInput
          label={words.opening}
          value={wording.opening}
          onChange={(opening) => onChange({ opening })}
          {...fieldAt('opening')}
        />
        <ParagraphsInput
          label={words.body}
          value={wording.body}
          onChange={(body) => onChange({ body })}
          {...fieldAt('body')}
        />
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
      </FormSection>
      <FormSection title={words.signing}>
        <SignatoryFields
          value={wording.doctor}
          onChange={(doctor) => onChange({ doctor })}
          fieldAt={fieldAt}
          path="doctor"
          hasLicence
        />
        <LinesInput
          label={words.copies}
          value={wording.copies}
          onChange={(copies) => onChange({ copies })}
          {...fieldAt('copies')}
        />
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

function RecommendationFields({ wording, onChange, fieldAt }: WordingFieldsProps<WordingOf<'rekomendasi-dokter'>>) {
  const { recommendation } = wording
  const change = (part: Partial<typeof recommendation>) => onChange({ recommendation: { ...recommendation, ...part } })
  return (
    <>
      <ParagraphInput
        label={words.treatment}
        value={recommendation.treatment}
        onChange={(treatment) => change({ treatment })}
        {...fieldAt('recommendation.treatment')}
      />
      <OptionalLineInput
        label={words.hospital}
        value={recommendation.hospital}
        onChange={(hospital) => change({ hospital })}
        {...fieldAt('recommendation.hospital')}
      />
      <Choice
        label={words.urgency}
        value={recommendation.urgency}
        options={words.urgencies}
        onChange={(urgency) => change({ urgency })}
      />
    </>
  )
}
