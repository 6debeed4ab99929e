import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'
import { duplicateReasons, inmateSummarySchema } from './inmates.contract.ts'

/** Parts of a record of which one of the two is kept; everything with a date is united instead. */
export const mergeFields = [
  'name',
  'sex',
  'birthPlace',
  'birthDate',
  'nationalId',
  'religion',
  'nationality',
  'address',
  'family',
  'jkn',
  'photoFileId',
  'sentence',
] as const

export type MergeField = (typeof mergeFields)[number]

/** `details.reason` of the refusals of merging. */
export const mergeRefusalCodes = [
  'merge-same-person',
  'merge-records-collide',
  'merge-later-first',
  'merge-undone',
] as const

export type MergeRefusalCode = (typeof mergeRefusalCodes)[number]

const id = z.uuid()
const reference = z.strictObject({ id, revision: z.int() })
const reason = z.string().trim().min(5).max(500)
const register = { permission: 'register:inmates', reads: 'nothing' } as const

export const mergeSchema = z.strictObject({
  id: z.string(),
  kept: inmateSummarySchema,
  absorbed: inmateSummarySchema,
  reason: z.string(),
  at: instantSchema,
  by: z.string(),
  undone: z.strictObject({ at: instantSchema, by: z.string(), reason: z.string() }).nullable(),
})

export type InmateMerge = z.infer<typeof mergeSchema>

export const inmateMergesContract = {
  /** Pairs that look like one person, surest first. */
  duplicates: query({
    ...register,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({ first: inmateSummarySchema, second: inmateSummarySchema, reason: z.enum(duplicateReasons) }),
    ),
    errors: [],
  }),
  /** Two people after all: the pair is not shown again. */
  tellApart: command({
    ...register,
    input: z.strictObject({ firstId: id, secondId: id, reason }),
    output: z.strictObject({}),
    errors: ['not-found', 'refused'],
  }),
  /** What would not fit when the second becomes part of the first. */
  preview: query({
    ...register,
    input: z.strictObject({ keptId: id, absorbedId: id }),
    output: z.strictObject({
      /** Events of the second that contradict the story of the first and would be struck out. */
      struckOutIds: z.array(z.string()),
      /** Records of other kinds (requests and the like) that go along. */
      otherRecords: z.int(),
    }),
    errors: ['not-found', 'refused'],
  }),
  merge: command({
    ...register,
    input: z.strictObject({
      kept: reference,
      absorbed: reference,
      /** Taken from the second record; the rest stays as the first has it. */
      fromAbsorbed: z.array(z.enum(mergeFields)).max(mergeFields.length),
      reason,
    }),
    output: z.strictObject({ mergeId: z.string(), revision: z.int() }),
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
  /** Takes the two apart again, as they were; what was noted since stays with the first. */
  unmerge: command({
    ...register,
    input: z.strictObject({ mergeId: id, reason }),
    output: z.strictObject({ keptId: z.string(), absorbedId: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  list: query({ ...register, input: z.strictObject({}), output: z.array(mergeSchema), errors: [] }),
  /** For the page of a person: what it was made of, or where it went. */
  ofPerson: query({
    permission: 'view:inmates',
    reads: 'nothing',
    input: z.strictObject({ inmateId: id }),
    output: z.strictObject({ mergedInto: mergeSchema.nullable(), absorbed: z.array(mergeSchema) }),
    errors: [],
  }),
}
