import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'
import { calendarDateSchema } from '../../time/calendar-date.ts'
import { instantSchema } from '../../time/instant.ts'

const line = (longest: number) => z.string().trim().min(1).max(longest)

/** The unit as letters and screens show it. */
export const facilityDetailsSchema = z.strictObject({
  name: line(120),
  kind: z.enum(['lapas', 'rutan', 'lpka', 'lpp']),
  class: line(20),
  /** As in letter numbers, e.g. WP.17.PAS.1 */
  unitCode: line(40),
  address: line(200),
  city: line(80),
  phone: line(40).nullable(),
  email: line(80).nullable(),
  website: line(80).nullable(),
  /** Lines of the kop above the address, top first. */
  letterheadLines: z.array(line(120)).min(1).max(6),
  timeZone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
  /** Places, for occupancy. */
  capacity: z.int().min(1).max(20_000),
  /** Kantor Wilayah, as letters address it. */
  regionalOffice: line(160),
  regionalOfficeCity: line(80),
  headName: line(120),
  headEmployeeNumber: z
    .string()
    .trim()
    .regex(/^\d{18}$/)
    .nullable(),
  headTitle: line(120),
  /** Pelaksana harian / pelaksana tugas. */
  headActing: z.enum(['Plh.', 'Plt.']).nullable(),
})

export type FacilityDetails = z.infer<typeof facilityDetailsSchema>

/** One version of the unit's data, valid from a day on until the next version. */
export const facilityProfileSchema = facilityDetailsSchema.extend({
  id: z.string(),
  validFrom: calendarDateSchema,
  logoFileId: z.string().nullable(),
})

export type FacilityProfile = z.infer<typeof facilityProfileSchema>

export const holidaySchema = z.strictObject({
  id: z.string(),
  date: calendarDateSchema,
  name: line(120),
  kind: z.enum(['libur-nasional', 'cuti-bersama', 'libur-daerah']),
  /** The decree or order that sets the day. */
  source: line(200),
  state: z.enum(['active', 'withdrawn']),
  reason: z.string().nullable(),
})

/** Deadlines that a person has seen and wants moved, with the dates she saw. What is not on the list stays counted as before. */
export const confirmedMovesSchema = z
  .array(z.strictObject({ caseId: z.uuid(), from: calendarDateSchema, to: calendarDateSchema }))
  .max(2000)
  .default([])

export type ConfirmedMove = z.infer<typeof confirmedMovesSchema>[number]

export const facilityContract = {
  current: query({
    permission: 'view:facility',
    reads: 'nothing',
    input: z.strictObject({}),
    output: facilityProfileSchema,
    errors: [],
  }),
  versions: query({
    permission: 'change:facility',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(facilityProfileSchema),
    errors: [],
  }),
  /** Adds a version; letters issued before keep theirs. */
  change: command({
    permission: 'change:facility',
    reads: 'nothing',
    input: facilityDetailsSchema.extend({ validFrom: calendarDateSchema, logoFileId: z.uuid().nullable() }),
    output: z.strictObject({ id: z.string() }),
    errors: ['not-found'],
  }),
  holidays: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({ year: z.int().min(2000).max(2100) }),
    output: z.array(holidaySchema),
    errors: [],
  }),
  addHoliday: command({
    permission: 'change:calendar',
    reads: 'nothing',
    input: holidaySchema
      .pick({ date: true, name: true, kind: true, source: true })
      .extend({ moves: confirmedMovesSchema }),
    output: z.strictObject({ id: z.string() }),
    errors: ['name-taken', 'changed-meanwhile'],
  }),
  withdrawHoliday: command({
    permission: 'change:calendar',
    reads: 'nothing',
    input: z.strictObject({ id: z.uuid(), reason: line(300), moves: confirmedMovesSchema }),
    output: z.strictObject({}),
    errors: ['not-found', 'changed-meanwhile'],
  }),
  /** The day on the unit's wall calendar: the page has no clock of its own. */
  today: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.strictObject({ date: calendarDateSchema }),
    errors: [],
  }),
  /** The computer's clock against the work that was recorded with it: nothing is lost when it runs behind, but new days and hours are wrong. */
  clock: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.strictObject({
      now: instantSchema,
      /** The latest moment of recorded work, where the clock is behind it; null while all is well. */
      behind: instantSchema.nullable(),
    }),
    errors: [],
  }),
  /** The clock is right by now: it was the recorded work that bore a time of the future. The log itself stays as it is. */
  confirmClock: command({
    permission: 'change:facility',
    reads: 'nothing',
    /** As it was shown. */
    input: z.strictObject({ behind: instantSchema }),
    output: z.strictObject({}),
    errors: ['changed-meanwhile'],
  }),
  /** What is running here, for "Tentang Lentera" and for whoever is asked for help. */
  product: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.strictObject({ version: z.string(), desktop: z.boolean() }),
    errors: [],
  }),
  preferences: query({
    permission: 'signed-in',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.strictObject({ idleMinutes: z.int(), maximumMegabytes: z.int(), nearReleaseDays: z.int() }),
    errors: [],
  }),
  changePreferences: command({
    permission: 'change:facility',
    reads: 'nothing',
    input: z.strictObject({
      idleMinutes: z.int().min(1).max(120),
      maximumMegabytes: z.int().min(1).max(200),
      /** From so many days before the end of a stay every banner says so; left out it stays as it is. */
      nearReleaseDays: z.int().min(1).max(365).optional(),
    }),
    output: z.strictObject({}),
    errors: [],
  }),
}
