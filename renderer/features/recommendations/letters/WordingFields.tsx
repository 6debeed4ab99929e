import type { RecommendationLetter } from '#shared/features/medical-recommendations/recommendation-letters.ts'
import { ApplicationFields } from './ApplicationFields.tsx'
import { CoveringLetterFields } from './CoveringLetterFields.tsx'
import { DoctorLetterFields } from './DoctorLetterFields.tsx'
import { EmergencyReportFields } from './EmergencyReportFields.tsx'
import type { FieldAt } from './letter-field.ts'
import { MinutesFields } from './MinutesFields.tsx'
import { ResultReceiptFields } from './ResultReceiptFields.tsx'

interface WordingFieldsProps {
  readonly content: RecommendationLetter
  readonly onChange: (content: RecommendationLetter) => void
  readonly fieldAt: FieldAt
}

/** The free parts of whichever letter is being written. */
export function WordingFields({ content, onChange, fieldAt }: WordingFieldsProps) {
  const rest = { fieldAt, path: '' }
  switch (content.template) {
    case 'permohonan-wbp':
      return (
        <ApplicationFields
          value={content.wording}
          onChange={(wording) => onChange({ ...content, wording })}
          {...rest}
        />
      )
    case 'rekomendasi-dokter':
      return (
        <DoctorLetterFields
          value={content.wording}
          onChange={(wording) => onChange({ ...content, wording })}
          {...rest}
        />
      )
    case 'surat-pengantar-kalapas':
      return (
        <CoveringLetterFields
          value={content.wording}
          onChange={(wording) => onChange({ ...content, wording })}
          {...rest}
        />
      )
    case 'risalah-sidang-tpp':
      return (
        <MinutesFields value={content.wording} onChange={(wording) => onChange({ ...content, wording })} {...rest} />
      )
    case 'laporan-gawat-darurat':
      return (
        <EmergencyReportFields
          value={content.wording}
          onChange={(wording) => onChange({ ...content, wording })}
          {...rest}
        />
      )
    case 'tanda-terima-hasil':
      return (
        <ResultReceiptFields
          value={content.wording}
          onChange={(wording) => onChange({ ...content, wording })}
          {...rest}
        />
      )
  }
}
