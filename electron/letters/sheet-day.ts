import type { CalendarDate } from '#shared/time/calendar-date.ts'

const longDay = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' })

/** "16 November 2026", for a sheet of paper. */
export const sheetDay = (date: CalendarDate): string => longDay.format(Date.parse(`${date}T00:00:00.000Z`))
