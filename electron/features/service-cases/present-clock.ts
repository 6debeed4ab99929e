import type { z } from 'zod'
import { deadline, extensionsOf } from '#shared/features/service-cases/case-deadline.rules.ts'
import type { CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import { lapseOf } from '#shared/features/service-cases/case-lapse.rules.ts'
import type { PartClock } from '#shared/features/service-cases/case-step-clock.rules.ts'
import type {
  clockChoicesSchema,
  deadlineViewSchema,
  partClockSchema,
} from '#shared/features/service-cases/case-view.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { LoadedCase } from './load-case.ts'

/** What an answer, a reason of a pause or of a joining, or a clock is called in the standard; codes that are not the standard's stay codes. */
export function choiceTitle({ standard }: CaseFacts, id: string | null): string | null {
  if (id === null) return null
  const titled = [...standard.answers, ...standard.pauseReasons, ...standard.joinReasons]
  const clock = standard.clocks.find((one) => one.id === id)
  return titled.find((choice) => choice.id === id)?.title ?? clock?.label ?? id
}

/** Pauses are told by what they were for. */
function withTitles<Line extends { readonly cause?: string }>(facts: CaseFacts, lines: readonly Line[]): Line[] {
  return lines.map((line) =>
    line.cause === undefined ? line : { ...line, cause: choiceTitle(facts, line.cause) ?? line.cause },
  )
}

export function presentDeadline(loaded: LoadedCase, now: Instant): z.input<typeof deadlineViewSchema> {
  const { facts } = loaded
  const counted = deadline(facts, now)
  if (!counted.started) return counted
  return {
    ...counted,
    explanation: withTitles(facts, counted.explanation),
    stretches: withTitles(facts, counted.stretches),
    pausedBecause: choiceTitle(facts, counted.pausedBecause),
    uncoveredYears: [...counted.uncoveredYears],
    isPresentCalendar: counted.calendarVersion === loaded.presentCalendarVersion,
  }
}

export function presentPartClock(facts: CaseFacts, clock: PartClock | null): z.input<typeof partClockSchema> | null {
  if (clock === null) return null
  const { begunAt, amount, unit, doneAt, due, dueAt, workingDaysLeft, hoursLeft, late } = clock
  return {
    begunAt,
    amount,
    unit,
    doneAt,
    due,
    dueAt,
    workingDaysLeft,
    hoursLeft,
    late,
    explanation: withTitles(facts, clock.days),
    stretches: withTitles(facts, clock.stretches),
  }
}

/** What may be done to the clock, and the extensions that hold. */
export function presentClockChoices({ facts, events }: LoadedCase, now: Instant): z.input<typeof clockChoicesSchema> {
  const { pauseReasons, extension, clockChoice, clocks } = facts.standard
  const extensions = extensionsOf(facts).flatMap(({ id }) => events.find((event) => event.id === id) ?? [])
  const used = extensions.reduce((sum, event) => sum + (event.amount ?? 0), 0)
  return {
    pauseReasons: pauseReasons.map(({ id, title }) => ({ id, title })),
    extension: extension === null ? null : { title: extension.title, left: extension.most - used },
    extensions: extensions.map((event) => ({
      id: event.id,
      amount: event.amount ?? 0,
      reason: event.reason ?? '',
      at: instantSchema.parse(event.at),
      byName: event.by_name,
    })),
    clocks: clockChoice === null ? [] : clocks.map(({ id, label }) => ({ id, label })),
    lapse: lapseOf(facts, now),
  }
}
