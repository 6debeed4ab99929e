import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'

const line = (most: number) => z.string().trim().min(1).max(most)
const reason = z.string().trim().min(5).max(500)
const reference = { id: z.uuid(), revision: z.int() }
const none = z.strictObject({})
const reading = { permission: 'view:complaints', reads: 'nothing' } as const
const entering = { permission: 'enter:complaints', reads: 'nothing' } as const
const directing = { permission: 'direct:complaints', reads: 'nothing' } as const

/** Details of `refused` in this feature. */
export const complaintBoxRefusals = [
  'time-in-future',
  'box-withdrawn',
  'box-name-taken',
  'same-person-twice',
  'fewer-than-recorded',
  'opening-voided',
  'opening-has-complaints',
  'opening-full',
  'not-from-a-box',
  'already-tied',
] as const

export type ComplaintBoxRefusal = (typeof complaintBoxRefusals)[number]

export const boxSettingsSchema = z.strictObject({
  /** A box that nobody opened for so many days stands on the start page. */
  daysBetween: z.int().min(1).max(90),
  /** Where the number comes from. */
  source: line(300),
})

export type BoxSettings = z.infer<typeof boxSettingsSchema>

/** Shape of `resources/reference-data/complaint-boxes.json`. */
export const boxFactsSchema = z.strictObject({ version: z.string(), usualSettings: boxSettingsSchema })

const boxSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  place: z.string(),
  state: z.enum(['active', 'withdrawn']),
  withdrawReason: z.string().nullable(),
  lastOpenedAt: instantSchema.nullable(),
  /** The day by which it is to be opened; null for one that is there no more. */
  nextBy: calendarDateSchema.nullable(),
  isLate: z.boolean(),
  revision: z.int(),
})

export type ComplaintBox = z.infer<typeof boxSchema>

/** The second of the two who opened: a colleague with an account, or a name with its post. */
const secondSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('account'), accountId: z.string() }),
  z.strictObject({ kind: z.literal('named'), name: line(120), post: line(120) }),
])

const openingSchema = z.strictObject({
  id: z.string(),
  box: z.strictObject({ id: z.string(), name: z.string(), place: z.string() }),
  openedAt: instantSchema,
  officer: z.string(),
  second: z.strictObject({ name: z.string(), post: z.string().nullable() }),
  papers: z.int(),
  /** How many of them stand in the record as complaints; which ones is not told here. */
  recorded: z.int(),
  setAside: z.int(),
  setAsideNote: z.string().nullable(),
  left: z.int(),
  note: z.string().nullable(),
  recordedAt: instantSchema,
  voided: z.strictObject({ at: instantSchema, by: z.string(), reason: z.string() }).nullable(),
  revision: z.int(),
})

export type BoxOpening = z.infer<typeof openingSchema>

const choice = z.strictObject({ id: z.string(), box: z.string(), openedAt: instantSchema, left: z.int() })

/** Boxes for complaints, and each time that two people opened one. */
export const complaintBoxesContract = {
  boxes: query({
    ...reading,
    input: none,
    output: z.strictObject({ boxes: z.array(boxSchema), settings: boxSettingsSchema }),
    errors: [],
  }),
  /** `id` null: a new one. */
  saveBox: command({
    ...directing,
    input: z.strictObject({ id: z.uuid().nullable(), revision: z.int(), name: line(80), place: line(160) }),
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
  withdrawBox: command({
    ...directing,
    input: z.strictObject({ ...reference, reason }),
    output: none,
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
  changeSettings: command({ ...directing, input: boxSettingsSchema, output: none, errors: [] }),
  /** Newest first; voided ones too. */
  openings: query({ ...reading, input: none, output: z.array(openingSchema), errors: [] }),
  recordOpening: command({
    ...entering,
    input: z.strictObject({
      boxId: z.uuid(),
      /** Null: now. */
      openedAt: instantSchema.nullable(),
      second: secondSchema,
      papers: z.int().min(0).max(1000),
      note: line(1000).nullable(),
    }),
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  /** Sheets that are no complaint: empty ones, advertisements, drawings. */
  setAside: command({
    ...entering,
    input: z.strictObject({ ...reference, count: z.int().min(0).max(1000), note: line(500).nullable() }),
    output: none,
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
  voidOpening: command({
    ...entering,
    input: z.strictObject({ ...reference, reason }),
    output: none,
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
  /** From which opening a complaint came, and which ones it may have come from. */
  ofComplaint: query({
    ...reading,
    input: z.strictObject({ complaintId: z.string() }),
    output: z.strictObject({ tied: choice.nullable(), choices: z.array(choice) }),
    errors: ['not-found'],
  }),
  tie: command({
    ...entering,
    input: z.strictObject({ complaintId: z.string(), openingId: z.uuid() }),
    output: none,
    errors: ['not-found', 'refused'],
  }),
  untie: command({
    ...entering,
    input: z.strictObject({ complaintId: z.string(), reason }),
    output: none,
    errors: ['not-found'],
  }),
}
