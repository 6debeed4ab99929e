import { useSearchParams } from 'react-router'
import { addDays, type CalendarDate, calendarDateSchema, weekdayOf } from '#shared/time/calendar-date.ts'
import { weekAddress } from './session-paths.ts'

const dayOf = (text: string | null): CalendarDate | null => calendarDateSchema.safeParse(text).data ?? null

/** Which week, day and programme the calendar shows; all of it stands in the address. */
export function useWeekAddress(today: CalendarDate) {
  const [address, setAddress] = useSearchParams()
  const day = dayOf(address.get(weekAddress.day))
  const meant = day ?? dayOf(address.get(weekAddress.week)) ?? today
  const monday = addDays(meant, 1 - weekdayOf(meant))
  const change = (part: Readonly<Partial<Record<keyof typeof weekAddress, string | null>>>) => {
    const next = new URLSearchParams(address)
    for (const [name, value] of Object.entries(part)) {
      const key = weekAddress[name as keyof typeof weekAddress]
      if (value === null || value === undefined) next.delete(key)
      else next.set(key, value)
    }
    setAddress(next, { replace: true })
  }
  return {
    day,
    monday,
    days: Array.from({ length: 7 }, (_none, index) => addDays(monday, index)),
    programmeId: address.get(weekAddress.programme),
    showWeek: (on: CalendarDate) => change({ week: on, day: null }),
    showDay: (on: CalendarDate) => change({ week: null, day: on }),
    showProgramme: (id: string | null) => change({ programme: id }),
  }
}
