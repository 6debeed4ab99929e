import { z } from 'zod'
import type { CalendarDate, Weekday } from '../../time/calendar-date.ts'

/** The unit's wall clock, "HH:MM". */
export const clockTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const minutesSchema = z.int().min(5).max(720)

export const weekdaySchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
]) satisfies z.ZodType<Weekday>

/** When a programme meets in a week. */
export const weekSlotSchema = z.strictObject({
  weekday: weekdaySchema,
  startsAt: clockTimeSchema,
  minutes: minutesSchema,
})

export type WeekSlot = z.infer<typeof weekSlotSchema>

export const sessionTimeSchema = z.strictObject({
  on: z.iso.date().transform((text) => text as CalendarDate),
  startsAt: clockTimeSchema,
  minutes: minutesSchema,
})

export type SessionTime = z.infer<typeof sessionTimeSchema>

/** Minutes after midnight. */
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
