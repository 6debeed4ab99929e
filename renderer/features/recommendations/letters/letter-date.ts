import { createContext } from 'react'
import type { CalendarDate } from '#shared/time/calendar-date.ts'

/** The date of the letter being written: posts are looked up as they are held on that day. */
export const LetterDate = createContext<CalendarDate | null>(null)
