import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'
import { diagnosisCodeSchema, diagnosisSchema, synonymsSchema, termOrigins, termSchema } from './diagnosis-codes.ts'

/** What the office wrote for a code itself, on top of the lists. */
const ownTermSchema = z.strictObject({
  /** 0 for a code without one. */
  revision: z.int(),
  changedAt: instantSchema.nullable(),
  changedByName: z.string().nullable(),
})

export const listedDiagnosisSchema = diagnosisSchema.extend({ own: ownTermSchema })

export type ListedDiagnosis = z.infer<typeof listedDiagnosisSchema>

export const saveTermSchema = z.strictObject({
  code: diagnosisCodeSchema,
  term: termSchema,
  /** Empty where there is none. */
  english: z.string().trim().max(200),
  synonyms: synonymsSchema,
  isConfidential: z.boolean(),
  isNotifiable: z.boolean(),
  /** Of the office's own words as the person saw them; 0 where there were none. */
  revision: z.int().min(0),
})

const read = { permission: 'view:health', reads: 'nothing' } as const
const manage = { permission: 'manage:clinic', reads: 'nothing' } as const
const revision = z.strictObject({ revision: z.int() })

/** Names of diagnoses (ICD-10). No person is in them. */
export const terminologyContract = {
  /**
   * By code, Indonesian or English term, or synonym; best first. `guesses`, only where nothing was found, are words that are alike, for what
   * was mistyped. An empty text gives what this office chose last and most often.
   */
  search: query({
    ...read,
    input: z.strictObject({ text: z.string().max(100), limit: z.int().min(1).max(50) }),
    output: z.strictObject({ found: z.array(diagnosisSchema), guesses: z.array(diagnosisSchema) }),
    errors: [],
  }),
  /** The words of some codes; codes that nobody knows are left out. */
  find: query({
    ...read,
    input: z.strictObject({ codes: z.array(z.string().max(10)).max(200) }),
    output: z.array(diagnosisSchema),
    errors: [],
  }),
  /** For the settings: at most `limit`, and how many there are. */
  list: query({
    ...manage,
    input: z.strictObject({
      text: z.string().max(100),
      origin: z.enum(termOrigins).nullable(),
      limit: z.int().min(1).max(2000),
    }),
    output: z.strictObject({ rows: z.array(listedDiagnosisSchema), total: z.int() }),
    errors: [],
  }),
  /** The office's own words for a code, also for one that no list knows. */
  saveTerm: command({ ...manage, input: saveTermSchema, output: revision, errors: ['changed-meanwhile'] }),
  /** Back to what the lists say. */
  withdrawTerm: command({
    ...manage,
    input: z.strictObject({ code: diagnosisCodeSchema, revision: z.int() }),
    output: revision,
    errors: ['not-found', 'changed-meanwhile'],
  }),
}
