import type { z } from 'zod'
import type { NewHoliday } from '#shared/features/calendar/calendar.contract.ts'
import type { holidaySchema } from '#shared/features/facility/facility.contract.ts'

type Holiday = z.infer<typeof holidaySchema>

export interface ListDifference {
  readonly added: readonly NewHoliday[]
  readonly known: readonly NewHoliday[]
  /** National days and collective leave of the year that stand in the calendar and not on the list. */
  readonly missing: readonly Holiday[]
}

/** What a list would change: a day is the same where date and kind are. */
export function compareLists(listed: readonly NewHoliday[], present: readonly Holiday[], year: number): ListDifference {
  const keyOf = (day: Pick<Holiday, 'date' | 'kind'>) => `${day.date} ${day.kind}`
  const active = present.filter((holiday) => holiday.state === 'active')
  const known = new Set(active.map(keyOf))
  const unique = [...new Map(listed.map((day) => [keyOf(day), day])).values()]
  const onList = new Set(unique.map(keyOf))
  const kinds = new Set(unique.map((day) => day.kind))
  const national = active.filter((holiday) => holiday.kind !== 'libur-daerah' && holiday.date.startsWith(`${year}-`))
  return {
    added: unique.filter((day) => !known.has(keyOf(day))),
    known: unique.filter((day) => known.has(keyOf(day))),
    missing: national.filter((holiday) => kinds.has(holiday.kind) && !onList.has(keyOf(holiday))),
  }
}
