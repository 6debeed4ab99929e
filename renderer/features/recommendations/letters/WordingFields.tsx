import type { RecommendationLetter } from '#shared/features/medical-recommendations/recommendation-letters.ts'
import { ApplicationFields } from './ApplicationFields.tsx'
import { CoveringLetterFields } from './CoveringLetterFields.tsx'
import { DoctorLetterFields } from './DoctorLetterFields.tsx'
import type { FieldAt } from './letter-field.ts'
import { MinutesFields } from './MinutesFields.tsx'

interface WordingFieldsProps {
  readonly content: RecommendationLetter
  readonly onChange: (content: RecommendationLetter) => void
  readonly fieldAt: FieldAt
}

/** The free parts of whichever letter is being written. */
export function WordingFields({ content, onChange, fieldAt }: WordingFieldsProps) {
  switch (content.template) {
    case 'permohonan-wbp':
      return (
        <ApplicationFields
          wording={content.wording}
          onChange={(part) => onChange({ ...content, wording: { ...content.wording, ...part } })}
          fieldAt={fieldAt}
        />
      )
    case 'rekomendasi-dokter':
      return (
        <DoctorLetterFields
          wording={content.wording}
          onChange={(part) => onChange({ ...content, wording: { ...content.wording, ...part } })}
          fieldAt={fieldAt}
        />
      )
    case 'surat-pengantar-kalapas':
      return (
        <CoveringLetterFields
          wording={content.wording}
          onChange={(part) => onChange({ ...content, wording: { ...content.wording, ...part } })}
          fieldAt={fieldAt}
        />
      )
    case 'risalah-sidang-tpp':
      return (
        <MinutesFields
          wording={content.wording}
          onChange={(part) => onChange({ ...content, wording: { ...content.wording, ...part } })}
          fieldAt={fieldAt}
        />
      )
  }
}
