import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'
import { clinicLine, encounterKindSchema, measurementSchema, observationSchema } from '../medical-records/encounter.ts'
import { monthlyRoundSettingsSchema, roundExcuses } from './monthly-round.rules.ts'

const view = { permission: 'view:health', reads: 'health' } as const
const enter = { permission: 'enter:health', reads: 'nothing' } as const
const excuseSchema = z.enum(roundExcuses)
/** Null: today. */
const on = calendarDateSchema.nullable()
const period = {
  on: calendarDateSchema,
  today: calendarDateSchema,
  first: calendarDateSchema,
  last: calendarDateSchema,
}

export const roundRowSchema = z.strictObject({
  inmateId: z.string(),
  name: z.string(),
  registerNumber: z.string().nullable(),
  block: z.string().nullable(),
  room: z.string().nullable(),
  /** In completed years; null where nobody knows. */
  age: z.int().nullable(),
  /** The newest examination of the period that the reader may know of. */
  check: z
    .strictObject({
      encounterId: z.string(),
      revision: z.int(),
      kind: encounterKindSchema,
      caredAt: instantSchema,
      carerName: z.string(),
      isLate: z.boolean(),
      complaint: z.string().nullable(),
      observations: z.array(observationSchema),
    })
    .nullable(),
  excuse: z
    .strictObject({
      id: z.string(),
      kind: excuseSchema,
      reason: z.string(),
      at: instantSchema,
      byName: z.string(),
      /** The reader wrote it, or may correct what others wrote. */
      mayUndo: z.boolean(),
    })
    .nullable(),
})

export type RoundRow = z.infer<typeof roundRowSchema>

const roundPersonSchema = roundRowSchema
  .pick({ inmateId: true, name: true, registerNumber: true, block: true, room: true })
  .extend({ isDue: z.boolean() })

export type RoundPerson = z.infer<typeof roundPersonSchema>

/** How many rows are asked for in one call at most. */
export const roundRowsAtOnce = 100

/** The monthly examination of everybody in custody, block by block. */
export const monthlyRoundContract = {
  /** How far the round is: people of each block, examined ones, and those who were absent or refused. Tells of nobody by name. */
  overview: query({
    permission: 'view:health',
    reads: 'nothing',
    input: z.strictObject({ on }),
    output: z.strictObject({
      ...period,
      settings: monthlyRoundSettingsSchema,
      /** The block of people without a room is "". */
      blocks: z.array(
        z.strictObject({ block: z.string(), people: z.int(), done: z.int(), excused: z.int(), cardless: z.int() }),
      ),
    }),
    errors: [],
  }),
  /**
   * Everybody of one block, or of all, room by room, in the order of the printed sheet. Like a list on the wall of the clinic it says who
   * is still to be examined, and nothing of what was found.
   */
  people: query({
    permission: 'view:health',
    reads: 'nothing',
    /** `block` null: all of them; "": people without a room. */
    input: z.strictObject({ on, block: z.string().max(60).nullable() }),
    output: z.strictObject({ people: z.array(roundPersonSchema) }),
    errors: [],
  }),
  /** What was found, for the people who stand on the screen. Whoever is not part of the round on that day is left out. */
  rows: query({
    ...view,
    input: z.strictObject({ on, inmateIds: z.array(z.uuid()).min(1).max(roundRowsAtOnce) }),
    output: z.strictObject({ rows: z.array(roundRowSchema) }),
    errors: [],
  }),
  /** One row of the grid: a finished visit of its own, or the same visit corrected. */
  saveRow: command({
    ...enter,
    input: z.strictObject({
      inmateId: z.uuid(),
      /** Null: now. Not read where a row is changed. */
      caredAt: instantSchema.nullable(),
      lateReason: clinicLine(200).nullable(),
      measurements: z.array(measurementSchema).max(6),
      complaint: clinicLine(500).nullable(),
      change: z.strictObject({ id: z.uuid(), revision: z.int(), reason: clinicLine(200) }).nullable(),
    }),
    output: z.strictObject({ id: z.string(), revision: z.int() }),
    /** Refused: `medicalRecordRefusals`, and row-exists where somebody else has written the row. */
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
  /** Nobody could be examined: absent or refused, with the reason. */
  excuse: command({
    ...enter,
    input: z.strictObject({ inmateId: z.uuid(), on, kind: excuseSchema, reason: clinicLine(200) }),
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  /** By whoever wrote it or may correct what others wrote. Refused: excuse-of-others, excuse-undone. */
  undoExcuse: command({
    ...enter,
    input: z.strictObject({ id: z.uuid(), reason: clinicLine(200) }),
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found', 'refused'],
  }),
  /** Nothing of it tells about a person. */
  settings: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({}),
    output: monthlyRoundSettingsSchema,
    errors: [],
  }),
  changeSettings: command({
    permission: 'manage:clinic',
    reads: 'nothing',
    input: monthlyRoundSettingsSchema,
    output: z.strictObject({}),
    errors: [],
  }),
}
