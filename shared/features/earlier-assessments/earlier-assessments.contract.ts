import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { resultSigners } from '../assessment-import/assessment-import.contract.ts'
import { refusalKinds } from '../assessments/assessments.contract.ts'

const line = (most: number) => z.string().trim().min(1).max(most)

export const earlierOfficeKinds = ['lapas', 'rutan', 'lpka', 'bapas'] as const

export const earlierRefusalCodes = [
  'earlier-in-future',
  'earlier-before-birth',
  'earlier-person-merged',
  'earlier-file-not-usable',
  'earlier-withdrawn',
] as const

export type EarlierRefusalCode = (typeof earlierRefusalCodes)[number]

/** What came out of one domain, as the other office wrote it; `value` in points of its instrument. */
const earlierScoreSchema = z.strictObject({
  title: line(200),
  value: z.number().min(-9999).max(9999).nullable(),
  band: line(120).nullable(),
})

export const newEarlierSchema = z.strictObject({
  inmateId: z.uuid(),
  officeKind: z.enum(earlierOfficeKinds),
  office: line(200),
  assessedOn: calendarDateSchema,
  instrument: line(200),
  /** Empty where the paper does not say. */
  version: z.string().trim().max(40),
  total: z.number().min(-9999).max(9999).nullable(),
  band: line(120).nullable(),
  scores: z.array(earlierScoreSchema).max(40),
  note: z.string().trim().max(4000),
  /** The scan of its paper. */
  fileIds: z.array(z.uuid()).min(1).max(20),
})

/** The sealed file that a result came as, and who vouches for its signature. */
const earlierOriginSchema = z.strictObject({
  name: z.string(),
  /** The file as it came. */
  fileId: z.string(),
  wasEncrypted: z.boolean(),
  /** It came beside the file, and lies at GET /files/assessment-import-signatures/<id of the earlier result>; else it is inside. */
  hasSignature: z.boolean(),
  signer: z.enum(resultSigners),
  /** Of an accepted key: as whoever accepted it called its holder. */
  signerName: z.string(),
  fingerprint: z.string(),
  importedAt: instantSchema,
  importedByName: z.string(),
  /** The person had said no there: made of documents and what others say. */
  refusal: z.strictObject({ kind: z.enum(refusalKinds), on: calendarDateSchema }).nullable(),
})

export const earlierSchema = z.strictObject({
  id: z.string(),
  inmateId: z.string(),
  officeKind: z.enum(earlierOfficeKinds),
  office: z.string(),
  assessedOn: calendarDateSchema,
  instrument: z.string(),
  version: z.string(),
  total: z.number().nullable(),
  band: z.string().nullable(),
  scores: z.array(earlierScoreSchema),
  note: z.string(),
  fileIds: z.array(z.string()),
  /** Null where it was typed off paper. */
  origin: earlierOriginSchema.nullable(),
  state: z.enum(['active', 'withdrawn']),
  endReason: z.string().nullable(),
  recordedAt: instantSchema,
  recordedByName: z.string(),
  revision: z.int(),
})

export type EarlierAssessment = z.infer<typeof earlierSchema>

const enters = {
  permission: 'enter:assessments',
  reads: 'assessment',
  errors: ['not-found', 'changed-meanwhile', 'refused'],
} as const

/** What other offices found about somebody before: kept beside our own assessments, never mixed with them. */
export const earlierAssessmentsContract = {
  /** Latest first, withdrawn ones last. */
  list: query({
    ...{ permission: 'view:assessments', reads: 'assessment', errors: [] },
    input: z.strictObject({ inmateId: z.uuid() }),
    output: z.array(earlierSchema),
  }),
  record: command({ ...enters, input: newEarlierSchema, output: z.strictObject({ id: z.string() }) }),
  withdraw: command({
    ...enters,
    input: z.strictObject({ id: z.uuid(), revision: z.int(), reason: line(1000) }),
    output: z.strictObject({ revision: z.int() }),
  }),
}
