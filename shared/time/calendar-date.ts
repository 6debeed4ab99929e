import { z } from 'zod'

/** A day on the wall calendar, "YYYY-MM-DD". Never converted between time zones. */
export type CalendarDate = string & { readonly __calendarDate: true }

/** Accepts only a real day: 2026-02-30 is refused. */
export const calendarDateSchema = z.iso.date().transform((text) => text as CalendarDate)
