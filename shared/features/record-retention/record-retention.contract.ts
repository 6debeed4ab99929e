import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { presenceSchema } from '../inmates/inmate-events.contract.ts'
import { clinicLine } from '../medical-records/encounter.ts'

/** Records to be decided on, and those that somebody wants kept longer. */
export const retentionParts = ['undecided', 'held'] as const
export type RetentionPart = (typeof retentionParts)[number]

export const retentionFilterSchema = z.strictObject({
  /** Part of a name, an alias, a register number or a NIK; "" finds everybody. */
  text: z.string().max(100),
  /** Year in which the retention ended; null: all. */
  year: z.int().min(1900).max(2200).nullable(),
  part: z.enum(retentionParts),
})

export type RetentionFilter = z.infer<typeof retentionFilterSchema>

/** Why a record is kept beyond its time, and who said so. */
const holdSchema = z.strictObject({
  id: z.string(),
  reason: z.string(),
  at: instantSchema,
  byName: z.string(),
  released: z.strictObject({ reason: z.string(), at: instantSchema, byName: z.string() }).nullable(),
})

export type RetentionHold = z.infer<typeof holdSchema>

/** One record past its time. Of the visits it tells nothing: the last of them may be extra confidential. */
const rowSchema = z.strictObject({
  inmateId: z.string(),
  name: z.string(),
  birthDate: calendarDateSchema.nullable(),
  /** The present one; of somebody who left, the last. */
  registerNumber: z.string().nullable(),
  state: presenceSchema,
  /** The last day on which the record had to be there. */
  keptUntil: calendarDateSchema,
  /** Those that stand. */
  holds: z.array(holdSchema),
})

export type RetentionRow = z.infer<typeof rowSchema>

/** Rows in one answer; fewer than this means that there are no more. */
export const recordsPerPage = 100

const view = { permission: 'view:health', reads: 'health' } as const
const reason = clinicLine(500).min(5)

/**
 * Medical records past their retention, for whoever decides on destroying or archiving them; nothing is ever deleted by it. The lists need
 * `manage:clinic` as well. On paper and as a workbook: GET /files/retention-lists/semua?text=&year=&part=[&format=xlsx].
 */
export const recordRetentionContract = {
  /** How many records of each year are past their time. Tells of nobody by name. */
  overview: query({
    permission: 'view:health',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.strictObject({
      today: calendarDateSchema,
      /** "paling singkat 25 tahun sejak ...", and the rule that says so. */
      words: z.string(),
      source: z.string(),
      /** Oldest first: the years in which the retention ended. */
      years: z.array(z.strictObject({ year: z.int(), undecided: z.int(), held: z.int() })),
    }),
    errors: [],
  }),
  /** Longest past first. */
  list: query({
    ...view,
    input: retentionFilterSchema.extend({ offset: z.int().min(0) }),
    output: z.array(rowSchema),
    errors: [],
  }),
  /** Every mark on one record, newest first. */
  holds: query({
    ...view,
    input: z.strictObject({ inmateId: z.uuid() }),
    output: z.array(holdSchema),
    errors: ['not-found'],
  }),
  /** Keeps a record longer, also one whose time is not over yet. Refused: `retentionRefusals`. */
  hold: command({
    permission: 'correct:health',
    reads: 'nothing',
    input: z.strictObject({ inmateId: z.uuid(), reason }),
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  release: command({
    permission: 'correct:health',
    reads: 'nothing',
    input: z.strictObject({ id: z.uuid(), reason }),
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'refused'],
  }),
}
