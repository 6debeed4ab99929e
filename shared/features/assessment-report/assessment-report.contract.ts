import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'
import { letterSettingSchema } from '../medical-recommendations/recommendation-letters.ts'
import { caseErrors, changed, reference } from '../service-cases/case-inputs.ts'

/** The paper of the case that the report is, and its template. */
export const assessmentReportLetter = { requirement: 'report', template: 'laporan-asesmen' } as const

/** `details.reason` when a report is not issued; the page owns one text per code. */
export const assessmentReportRefusals = ['report-not-frozen', 'report-differences-unexplained'] as const

export type AssessmentReportRefusal = (typeof assessmentReportRefusals)[number]

const signerSchema = z.strictObject({ post: z.string(), name: z.string().nullable() })

const reportSchema = z.strictObject({
  /** Results are fixed and there is a recommendation: what is printed now is no draft. */
  isFinal: z.boolean(),
  /** The letter that the sheet shows. Null: it is made anew from the records. */
  issued: z.strictObject({ letterId: z.string(), number: z.string().nullable(), issuedAt: instantSchema }).nullable(),
  /** A letter that was issued before the results came out as they are now. */
  isStale: z.boolean(),
  setting: letterSettingSchema,
  /** Who signs on the day of the setting: assessor and head of the unit. */
  signers: z.array(signerSchema),
})

export type AssessmentReport = z.infer<typeof reportSchema>

/** Laporan hasil asesmen. Paper: GET /files/assessment-reports/<assessment>[?kertas=A4|F4]. */
export const assessmentReportContract = {
  of: query({
    ...{ permission: 'view:assessments', reads: 'assessment', errors: ['not-found'] },
    input: z.strictObject({ id: z.uuid() }),
    output: reportSchema,
  }),
  /** Writes the report out of the records, gives it its number and freezes it. */
  issue: command({
    ...{ permission: 'enter:assessments', reads: 'assessment' },
    input: reference.extend({ setting: letterSettingSchema }),
    output: changed.extend({ letterId: z.string(), number: z.string().nullable() }),
    errors: [...caseErrors, 'forbidden', 'letter-character-missing'],
  }),
}
