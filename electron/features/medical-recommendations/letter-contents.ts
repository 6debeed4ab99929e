import type { LetterInput } from '#shared/features/letters/letter-inputs.rules.ts'
import {
  applicationWordingSchema,
  coveringLetterWordingSchema,
  doctorLetterWordingSchema,
  emergencyReportWordingSchema,
  minutesWordingSchema,
  type RecommendationLetter,
  type RecommendationTemplate,
  recommendationLetterSchema,
  resultReceiptWordingSchema,
} from '#shared/features/medical-recommendations/recommendation-letters.ts'
import { zoneAbbreviations } from '#shared/time/facility-zone.ts'
import type { LetterFacts } from './letter-facts.ts'

/** The whole letter: what a person worded, and around it what only the records may say. */
export function completeLetter(
  letter: RecommendationLetter,
  facts: LetterFacts,
  caseNumber: string,
): LetterInput<RecommendationTemplate> {
  const { place, footer, inmate, letterhead } = facts
  const signer = (at: string) => facts.signerAt(letter.template, at) ?? facts.head
  switch (letter.template) {
    case 'permohonan-wbp':
      return {
        ...letter.wording,
        heading: { ...letter.wording.heading, number: null },
        letterhead: null,
        place,
        inmate,
        footer,
      }
    case 'rekomendasi-dokter':
      return {
        ...letter.wording,
        heading: { ...letter.wording.heading, number: null },
        letterhead,
        place,
        inmate,
        footer,
      }
    case 'surat-pengantar-kalapas':
      return { ...letter.wording, letterhead, place, number: null, sender: signer('sender'), footer }
    case 'risalah-sidang-tpp':
      return {
        ...letter.wording,
        letterhead,
        place,
        number: null,
        timeZone: zoneAbbreviations[facts.zone],
        caseNumber,
        inmate,
        acknowledgedBy: signer('acknowledgedBy'),
        footer,
      }
    case 'laporan-gawat-darurat':
      return {
        ...letter.wording,
        heading: { ...letter.wording.heading, number: null },
        letterhead,
        place,
        timeZone: zoneAbbreviations[facts.zone],
        caseNumber,
        inmate,
        acknowledgedBy: signer('acknowledgedBy'),
        footer,
      }
    case 'tanda-terima-hasil':
      return { ...letter.wording, ...facts.answer, letterhead, place, caseNumber, inmate, footer }
  }
}

const lenient = {
  'permohonan-wbp': applicationWordingSchema
    .extend({ heading: applicationWordingSchema.shape.heading.strip() })
    .strip(),
  'rekomendasi-dokter': doctorLetterWordingSchema
    .extend({ heading: doctorLetterWordingSchema.shape.heading.strip() })
    .strip(),
  'surat-pengantar-kalapas': coveringLetterWordingSchema.strip(),
  'risalah-sidang-tpp': minutesWordingSchema.strip(),
  'laporan-gawat-darurat': emergencyReportWordingSchema
    .extend({ heading: emergencyReportWordingSchema.shape.heading.strip() })
    .strip(),
  'tanda-terima-hasil': resultReceiptWordingSchema.strip(),
}

/** The part of a saved letter that a person may word again; the rest falls away. */
export function wordingOf(template: RecommendationTemplate, stored: string): RecommendationLetter {
  const wording = lenient[template].parse(JSON.parse(stored))
  return recommendationLetterSchema.parse({ template, wording })
}
