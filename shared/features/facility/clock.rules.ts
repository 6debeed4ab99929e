import { hoursBetween, type Instant } from '../../time/instant.ts'

/** Computers set their clocks right by seconds or minutes all the time; an empty battery loses hours or years. */
const toleratedMinutes = 10

/** Whether the computer's clock shows a time at which the newest work cannot have been recorded yet. */
export const isClockBehind = (lastRecordedAt: Instant, now: Instant): boolean =>
  hoursBetween(now, lastRecordedAt) * 60 > toleratedMinutes
