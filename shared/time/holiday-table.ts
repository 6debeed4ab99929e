import { z } from 'zod'
import { type CalendarDate, calendarDateSchema, compareDates, type Weekday } from '#shared/time/calendar-date.ts'
import { type Holiday, mondayToFriday, type WorkingCalendar } from '#shared/time/working-days.ts'

/** A joint decree of ministers: three numbers and one day of issue. */
const decreeSchema = z.strictObject({
  id: z.string().min(1),
  numbers: z.array(z.string().min(1)).min(1),
  issuedOn: calendarDateSchema,
  note: z.string().min(1).nullable(),
})

const tableEntrySchema = z.strictObject({
  date: calendarDateSchema,
  name: z.string().min(1),
  kind: z.enum(['libur-nasional', 'cuti-bersama', 'libur-daerah']),
  /** Id of the decree that declares the day. */
  source: z.string().min(1),
})

/** One year's holiday file in resources/reference-data/holidays. */
export const holidayTableSchema = z
  .strictObject({
    year: z.int().min(2000).max(2100),
    version: z.string().min(1),
    decrees: z.array(decreeSchema).min(1),
    entries: z.array(tableEntrySchema).min(1),
  })
  .superRefine((table, context) => {
    const seen = new Set<string>()
    for (const [index, entry] of table.entries.entries()) {
      const path = ['entries', index]
      if (!entry.date.startsWith(`${table.year}-`)) context.addIssue({ code: 'custom', path, message: 'other-year' })
      if (seen.has(entry.date)) context.addIssue({ code: 'custom', path, message: 'duplicate-date' })
      if (!table.decrees.some((decree) => decree.id === entry.source))
        context.addIssue({ code: 'custom', path, message: 'unknown-decree' })
      seen.add(entry.date)
    }
  })

export type HolidayTable = z.infer<typeof holidayTableSchema>

/** What an office adds or takes away: regional holidays, an election day, a holiday moved in the middle of a year. */
export interface CalendarAmendments {
  /** Goes into the version of the calendar; '' when nothing was amended. */
  readonly version: string
  readonly added: readonly Holiday[]
  readonly removed: readonly CalendarDate[]
  readonly workdays: readonly Weekday[]
}

/** The state without any local amendment. */
export const noAmendments: CalendarAmendments = { version: '', added: [], removed: [], workdays: mondayToFriday }

/** Puts yearly tables and the unit's own amendments together into one calendar with one version. */
export function workingCalendarOf(
  tables: readonly HolidayTable[],
  amendments: CalendarAmendments = noAmendments,
): WorkingCalendar {
  const added = new Set(amendments.added.map((holiday) => holiday.date))
  const national = tables
    .flatMap((table) => table.entries)
    .filter((entry) => !amendments.removed.includes(entry.date) && !added.has(entry.date))
  const versions = tables.map((table) => table.version).toSorted()
  return {
    version: [...versions, ...(amendments.version === '' ? [] : [amendments.version])].join('+'),
    workdays: amendments.workdays,
    holidays: [...national, ...amendments.added].toSorted((left, right) => compareDates(left.date, right.date)),
    coveredYears: tables.map((table) => table.year).toSorted((left, right) => left - right),
  }
}
