import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { instantSchema } from '../../time/instant.ts'
import { inmateSummarySchema } from '../inmates/inmates.contract.ts'
import { clinicLine, clinicText } from '../medical-records/encounter.ts'

/** `details.reason` of every refusal of this feature; the page owns one text per code. */
export const separationRefusals = [
  'care-in-future',
  'late-reason-missing',
  'person-dead',
  'person-released',
  'person-not-here',
  'merged-away',
  'ground-missing',
  'visit-not-usable',
  'screening-not-usable',
  'already-separated',
  'separation-ended',
  'same-room',
  'before-last-room',
] as const

export type SeparationRefusal = (typeof separationRefusals)[number]

const placeSchema = z.strictObject({ block: z.string(), room: z.string(), beganAt: instantSchema })

/** Somebody who stays apart now: where and since when, never why. */
export const apartSchema = placeSchema.extend({ id: z.string(), person: inmateSummarySchema })

export type Apart = z.infer<typeof apartSchema>

/** What led to it, as far as the reader may know of it. */
const originSchema = z.strictObject({
  arrivalId: z.string().nullable(),
  screening: z.strictObject({ id: z.string(), title: z.string() }).nullable(),
  visit: z.strictObject({ id: z.string(), number: z.string() }).nullable(),
  ground: z.string().nullable(),
})

export type SeparationOrigin = z.infer<typeof originSchema>

export const separationSchema = placeSchema.extend({
  id: z.string(),
  endedAt: instantSchema.nullable(),
  endReason: z.string().nullable(),
  byName: z.string(),
  lateReason: z.string().nullable(),
  origin: originSchema,
  /** Changes of the room, oldest first. */
  moves: z.array(
    z.strictObject({
      from: z.strictObject({ block: z.string(), room: z.string() }),
      to: z.strictObject({ block: z.string(), room: z.string() }),
      at: instantSchema,
      byName: z.string(),
    }),
  ),
  revision: z.int(),
})

export type Separation = z.infer<typeof separationSchema>

const place = { block: clinicLine(40), room: clinicLine(40) }
const care = {
  /** Null: now. */
  caredAt: instantSchema.nullable(),
  lateReason: clinicLine(200).nullable(),
}
const saved = z.strictObject({ id: z.string() })
const failures = ['not-found', 'changed-meanwhile', 'refused'] as const

/** Rooms apart for a while, such as after a suspicion of tuberculosis. */
export const separationsContract = {
  /** Where somebody stays apart, for everybody who may see people; never why. */
  placeOf: query({
    permission: 'view:inmates',
    reads: 'nothing',
    input: z.strictObject({ inmateId: z.uuid() }),
    output: placeSchema.nullable(),
    errors: [],
  }),
  /** Everybody apart now; first those who are not here any more, then by the beginning. */
  list: query({
    permission: 'view:inmates',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(apartSchema),
    errors: [],
  }),
  /** The same with what led to it. */
  listOfClinic: query({
    permission: 'view:health',
    reads: 'health',
    input: z.strictObject({}),
    output: z.array(apartSchema.extend({ origin: originSchema })),
    errors: [],
  }),
  /** All of one person, newest first. */
  of: query({
    permission: 'view:health',
    reads: 'health',
    input: z.strictObject({ inmateId: z.uuid() }),
    output: z.array(separationSchema),
    errors: ['not-found'],
  }),
  begin: command({
    permission: 'enter:health',
    reads: 'health',
    input: z.strictObject({
      inmateId: z.uuid(),
      /** What led to it; at least one of the three. */
      encounterId: z.uuid().nullable(),
      responseId: z.uuid().nullable(),
      ground: clinicText(500).nullable(),
      ...place,
      ...care,
    }),
    output: saved,
    errors: failures,
  }),
  changeRoom: command({
    permission: 'enter:health',
    reads: 'health',
    input: z.strictObject({ id: z.uuid(), revision: z.int(), ...place, ...care }),
    output: saved,
    errors: failures,
  }),
  /** Also for somebody who has left or died meanwhile. */
  end: command({
    permission: 'enter:health',
    reads: 'health',
    input: z.strictObject({ id: z.uuid(), revision: z.int(), reason: clinicLine(300) }),
    output: saved,
    errors: failures,
  }),
}
