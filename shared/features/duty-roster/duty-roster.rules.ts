import { z } from 'zod'
import { addDays, type CalendarDate } from '../../time/calendar-date.ts'

/** Why somebody is not at work. */
export const absenceKinds = ['leave', 'sick', 'training', 'other'] as const

export type AbsenceKind = (typeof absenceKinds)[number]

export const rosterRefusalCodes = [
  'duty-shift-unknown',
  'duty-already',
  'duty-overlap',
  'duty-absent',
  'duty-not-here',
  'duty-withdrawn',
  'duty-nothing-to-replace',
  'duty-replaced',
  'duty-week-same',
  'absence-until-before-from',
  'absence-before-since',
  'absence-overlaps',
  'absence-voided',
  'shift-same',
  'shift-names-same',
] as const

export type RosterRefusalCode = (typeof rosterRefusalCodes)[number]

const clock = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)

export const shiftSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().trim().min(1).max(40),
  startsAt: clock,
  /** Not after the beginning: on the next day. */
  endsAt: clock,
  /** How many are to be there. */
  needed: z.int().min(1).max(20),
})

export type Shift = z.infer<typeof shiftSchema>

export const shiftsSchema = z.array(shiftSchema).min(1).max(8)

export const rosterFactsSchema = z.strictObject({ version: z.string(), source: z.string(), shifts: shiftsSchema })

/** What is wrong with a set of shifts. */
export function faultOfShifts(shifts: readonly Shift[]): RosterRefusalCode | null {
  if (shifts.some(({ startsAt, endsAt }) => startsAt === endsAt)) return 'shift-same'
  const keys = shifts.flatMap(({ id, name }) => [`id ${id}`, `name ${name.toLowerCase()}`])
  return new Set(keys).size < keys.length ? 'shift-names-same' : null
}

interface Hours {
  readonly day: CalendarDate
  readonly startsAt: string
  readonly endsAt: string
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** From and to as minutes since the day before `origin`; a shift of the night ends on the next day. */
function span({ day, startsAt, endsAt }: Hours, origin: CalendarDate): readonly [number, number] {
  const before = [-1, 0, 1].find((offset) => addDays(origin, offset) === day)
  if (before === undefined) return [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const from = (before + 1) * 1440 + minutesOf(startsAt)
  const to = (before + 1) * 1440 + minutesOf(endsAt)
  return [from, to > from ? to : to + 1440]
}

/** Whether somebody would be on duty at two places at once. */
export function overlap(one: Hours, other: Hours): boolean {
  const [from, to] = span(one, one.day)
  const [otherFrom, otherTo] = span(other, one.day)
  return from < otherTo && otherFrom < to
}

/** Whether a day lies in an absence. */
export const isAbsentOn = (day: string, absence: { readonly from: string; readonly until: string }): boolean =>
  absence.from <= day && day <= absence.until

/** How many are missing in a shift: those on duty who are there, against those needed. */
export const missingIn = (needed: number, present: number): number => Math.max(0, needed - present)
