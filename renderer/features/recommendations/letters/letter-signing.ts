import { createContext } from 'react'
import type { CalendarDate } from '#shared/time/calendar-date.ts'

interface Signing {
  /** Of the letter being written: posts are looked up as they are held on that day. */
  readonly date: CalendarDate | null
  /** The posts that usually sign it, by their place on the sheet. */
  readonly signingPosts: Readonly<Record<string, string>>
}

/** What the letter being written knows about who signs it. */
export const LetterSigning = createContext<Signing>({ date: null, signingPosts: {} })
