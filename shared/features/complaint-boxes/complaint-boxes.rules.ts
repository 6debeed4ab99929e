import type { CalendarDate } from '../../time/calendar-date.ts'
import { addDays } from '../../time/calendar-date.ts'

/** The channel of `resources/reference-data/complaints.json` that a box is. */
export const boxChannel = 'kotak'

interface Counted {
  readonly papers: number
  readonly recorded: number
  readonly setAside: number
}

/** Sheets of an opening that nobody has taken in or put aside yet. */
export const papersLeft = ({ papers, recorded, setAside }: Counted): number => Math.max(0, papers - recorded - setAside)

/** The day by which a box is to be opened: counted from its last opening, or from when it was put up. */
export const nextOpeningOf = (last: CalendarDate, daysBetween: number): CalendarDate => addDays(last, daysBetween)
