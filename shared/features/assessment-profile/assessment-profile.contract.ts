import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'
import { overrideSchema, refusalSchema } from '../assessments/assessments.contract.ts'
import { severities } from '../questionnaires/scoring-file.ts'
import { reason } from '../service-cases/case-inputs.ts'

const reads = { permission: 'view:assessments', reads: 'assessment' } as const
const ofOne = z.strictObject({ id: z.uuid() })

const bandSchema = z.strictObject({
  label: z.string(),
  meaning: z.string(),
  severity: z.enum(severities),
  /** First and last value that belong to it; for whole numbers. */
  from: z.number(),
  to: z.number(),
})

export type ProfileBand = z.infer<typeof bandSchema>

export const profileScoreSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  value: z.number(),
  /** The greatest sum that can come out. */
  max: z.number(),
  /** What the sum gave on the day. */
  band: z.strictObject({ label: z.string(), meaning: z.string(), severity: z.enum(severities) }),
  /** The whole table, lowest first, with the cut-offs of the day. */
  bands: z.array(bandSchema),
  /** Whether it adds up other scores. */
  isTotal: z.boolean(),
  /** What two people put beside it; the sum stays. */
  override: overrideSchema.nullable(),
  items: z.array(
    z.strictObject({
      linkId: z.string(),
      prefix: z.string().nullable(),
      text: z.string(),
      answer: z.string(),
      points: z.number(),
      evidence: z.string(),
    }),
  ),
})

export type ProfileScore = z.infer<typeof profileScoreSchema>

const profileFormSchema = z.strictObject({
  id: z.string(),
  url: z.string(),
  version: z.string(),
  title: z.string(),
  frozenAt: instantSchema,
  frozenByName: z.string(),
  scores: z.array(profileScoreSchema),
  /** Ticks that count in no sum, with what is known of them. */
  ticks: z.array(
    z.strictObject({ linkId: z.string(), prefix: z.string().nullable(), text: z.string(), evidence: z.string() }),
  ),
})

export type ProfileForm = z.infer<typeof profileFormSchema>

const profileSchema = z.strictObject({
  ...{ number: z.string(), inmateId: z.uuid() },
  ...{ strengths: z.string(), wishes: z.string(), forms: z.array(profileFormSchema) },
  /** The person said no: all of it, or what came later, is known from documents and others only. */
  refusal: refusalSchema.nullable(),
})

export type AssessmentProfile = z.infer<typeof profileSchema>

/** `score`: the band is another one; `item`: the answer or its points are. */
export const differenceKinds = ['score', 'item'] as const

const differenceSchema = z.strictObject({
  kind: z.enum(differenceKinds),
  /** Of the score, or the link id of the item. */
  key: z.string(),
  title: z.string(),
  before: z.string(),
  after: z.string(),
  /** Null: nobody said yet why. */
  because: z.strictObject({ text: z.string(), byName: z.string(), at: instantSchema }).nullable(),
})

export type AssessmentDifference = z.infer<typeof differenceSchema>

const sideSchema = z.strictObject({ value: z.number(), band: z.string(), severity: z.enum(severities) })

const comparisonSchema = z.strictObject({
  formId: z.string(),
  title: z.string(),
  version: z.string(),
  /** The last one before it, of the same instrument. */
  against: z.strictObject({
    formId: z.string(),
    assessmentId: z.string(),
    number: z.string(),
    version: z.string(),
    frozenAt: instantSchema,
  }),
  isOtherVersion: z.boolean(),
  /** Null on the side whose version does not have it. */
  scores: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      before: sideSchema.nullable(),
      after: sideSchema.nullable(),
      difference: z.number().nullable(),
    }),
  ),
  differences: z.array(differenceSchema),
  /** Sums of every one so far, oldest first. */
  course: z.array(
    z.strictObject({
      number: z.string(),
      version: z.string(),
      frozenAt: instantSchema,
      scores: z.array(z.strictObject({ id: z.string(), title: z.string(), value: z.number(), band: z.string() })),
    }),
  ),
})

export type AssessmentComparison = z.infer<typeof comparisonSchema>

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const comparisonRefusals = ['no-such-difference', 'already-handed-over'] as const

/** What frozen assessments say, and how they differ from earlier ones of the same person. */
export const assessmentProfileContract = {
  of: query({ ...reads, input: ofOne, output: profileSchema, errors: ['not-found'] }),
  /** One entry per frozen form that has an earlier one. */
  comparison: query({ ...reads, input: ofOne, output: z.array(comparisonSchema), errors: ['not-found'] }),
  /** Why something differs; said again, it replaces what was said. Before the results are handed over. */
  explain: command({
    ...{ permission: 'enter:assessments', reads: 'assessment', errors: ['not-found', 'refused'] },
    input: z.strictObject({ formId: z.uuid(), kind: z.enum(differenceKinds), key: z.string().min(1).max(64), reason }),
    output: z.strictObject({}),
  }),
}
