import type { NewHoliday } from '#shared/features/calendar/calendar.contract.ts'
import type { HolidayTable } from '#shared/time/holiday-table.ts'

/** The days of a joint decree, each with the decree's numbers and its date of issue. */
export function daysOfTable(table: HolidayTable): readonly NewHoliday[] {
  const sources = new Map(
    table.decrees.map((decree) => [
      decree.id,
      `SKB ${decree.numbers.join(', ')} (${decree.issuedOn.split('-').toReversed().join('-')})`,
    ]),
  )
  return table.entries.map(({ source, ...day }) => ({ ...day, source: sources.get(source) ?? source }))
}
