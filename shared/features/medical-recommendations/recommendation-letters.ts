import { z } from 'zod'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { letterInputSchemas } from '../letters/letter-inputs.rules.ts'

/**
 * What a person may word in a letter. Letterhead, identity of the inmate, number, head of the unit and footer are put in by the core,
 * so that a letter cannot speak of somebody else than its case.
 */
const {
  'permohonan-wbp': application,
  'rekomendasi-dokter': doctorLetter,
  'surat-pengantar-kalapas': coveringLetter,
  'risalah-sidang-tpp': minutes,
  'laporan-gawat-darurat': report,
  'tanda-terima-hasil': receipt,
} = letterInputSchemas

const heading = application.shape.heading.omit({ number: true })

export const applicationWordingSchema = application
  .pick({
    recipient: true,
    family: true,
    opening: true,
    body: true,
    legalBasis: true,
    consent: true,
    closing: true,
    thumbprintBox: true,
    witnesses: true,
  })
  .extend({ heading })

export const doctorLetterWordingSchema = doctorLetter
  .pick({
    recipient: true,
    opening: true,
    legalBasis: true,
    findings: true,
    diagnoses: true,
    reasons: true,
    recommendation: true,
    body: true,
    closing: true,
    doctor: true,
    copies: true,
  })
  .extend({ heading })

export const coveringLetterWordingSchema = coveringLetter.pick({
  recipient: true,
  opening: true,
  legalBasis: true,
  items: true,
  closing: true,
  receiver: true,
  copies: true,
})

export const minutesWordingSchema = minutes.pick({
  sessionDate: true,
  startTime: true,
  endTime: true,
  sessionPlace: true,
  agenda: true,
  opening: true,
  legalBasis: true,
  members: true,
  discussion: true,
  decision: true,
  closing: true,
  chair: true,
  secretary: true,
})

export const emergencyReportWordingSchema = report
  .pick({
    recipient: true,
    opening: true,
    occurredOn: true,
    occurredAt: true,
    condition: true,
    actions: true,
    reasons: true,
    present: true,
    legalBasis: true,
    closing: true,
    reporter: true,
    copies: true,
  })
  .extend({ heading })

export const resultReceiptWordingSchema = receipt.pick({
  receiver: true,
  handedOverOn: true,
  opening: true,
  items: true,
  explanation: true,
  closing: true,
  thumbprintBox: true,
  witnesses: true,
  deliverer: true,
})

/** Letters of the file: papers 1, 2 and 4; the report after an emergency; the receipt of the answer. */
export const paperLetterSchema = z.discriminatedUnion('template', [
  z.strictObject({ template: z.literal('permohonan-wbp'), wording: applicationWordingSchema }),
  z.strictObject({ template: z.literal('rekomendasi-dokter'), wording: doctorLetterWordingSchema }),
  z.strictObject({ template: z.literal('surat-pengantar-kalapas'), wording: coveringLetterWordingSchema }),
  z.strictObject({ template: z.literal('laporan-gawat-darurat'), wording: emergencyReportWordingSchema }),
  z.strictObject({ template: z.literal('tanda-terima-hasil'), wording: resultReceiptWordingSchema }),
])

export const minutesLetterSchema = z.strictObject({
  template: z.literal('risalah-sidang-tpp'),
  wording: minutesWordingSchema,
})

export const recommendationLetterSchema = z.discriminatedUnion('template', [
  ...paperLetterSchema.options,
  minutesLetterSchema,
])

export type RecommendationLetter = z.infer<typeof recommendationLetterSchema>

export const recommendationTemplates = [
  'permohonan-wbp',
  'rekomendasi-dokter',
  'surat-pengantar-kalapas',
  'risalah-sidang-tpp',
  'laporan-gawat-darurat',
  'tanda-terima-hasil',
] as const satisfies readonly RecommendationLetter['template'][]

export type RecommendationTemplate = (typeof recommendationTemplates)[number]

/** How the letter is set on paper. */
export const letterSettingSchema = z.strictObject({
  paper: z.enum(['A4', 'F4']),
  letterheadMode: z.enum(['printed', 'preprinted']),
  date: calendarDateSchema,
  /** Klasifikasi, part of the number. */
  classification: z.string().trim().min(1).max(40),
})

export type LetterSetting = z.infer<typeof letterSettingSchema>

/** The draft that is being replaced; null for a first one. */
export const letterReferenceSchema = z.strictObject({ id: z.uuid(), revision: z.int() }).nullable()

/** Which requirement a template fulfils; the minutes belong to the session. */
export const templateRequirement = {
  'permohonan-wbp': 'application',
  'rekomendasi-dokter': 'doctor-letter',
  'surat-pengantar-kalapas': 'head-covering-letter',
  'risalah-sidang-tpp': null,
  'laporan-gawat-darurat': 'emergency-report',
  'tanda-terima-hasil': 'result-receipt',
} as const satisfies Record<RecommendationTemplate, string | null>
