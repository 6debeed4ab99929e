import { z } from 'zod'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { type ComplaintClass, type ComplaintMode, complaintClasses, type ReporterKind } from './complaint.ts'

/** How a complaint stopped waiting for an answer. Merged: it was the same as another one, which goes on for both. */
export const complaintOutcomes = [
  'answered',
  'refused',
  'forwarded',
  'withdrawn',
  'lapsed',
  'cancelled',
  'merged',
] as const

export type ComplaintOutcome = (typeof complaintOutcomes)[number]

/** Outcomes with which somebody was answered; the days are counted for these. */
export const answeringOutcomes: readonly ComplaintOutcome[] = ['answered', 'refused', 'forwarded']

/** Numbers of a span that balance: carried + received + reopened - every outcome = running. */
export const complaintFlow = ['carried', 'received', 'reopened', ...complaintOutcomes, 'running'] as const

/** What is told beside them. */
export const complaintMarks = ['overdue', 'waiting', 'extended', 'closed', 'asked', 'unreached', 'notAsked'] as const

export const complaintCounts = [...complaintFlow, ...complaintMarks] as const

export type ComplaintCount = (typeof complaintCounts)[number]

/** By what the complaints that came in are told apart. */
export const complaintGroups = ['channel', 'service', 'class', 'reporterKind', 'mode'] as const

export type ComplaintGroup = (typeof complaintGroups)[number]

/** What is told apart by class and by service: how it ended, and how the answer pleased. Nothing about reporters stands in these. */
export const complaintCrosses = ['ends', 'satisfaction'] as const

export type ComplaintCross = (typeof complaintCrosses)[number]

export const crossedBy = ['class', 'service'] as const

/** One complaint over one span, as things stood at its last day; nothing that names a person. */
export interface ComplaintInSpan {
  readonly id: string
  readonly channel: string
  readonly service: string
  readonly class: ComplaintClass
  readonly reporterKind: ReporterKind
  readonly mode: ComplaintMode
  readonly receivedOn: CalendarDate
  /** Waited for an answer when the span began. */
  readonly wasOpen: boolean
  /** What ended the waiting; null while it waits. Days are working days since it was received. */
  readonly exit: {
    readonly outcome: ComplaintOutcome
    readonly on: CalendarDate
    readonly days: number
    readonly isLate: boolean
  } | null
  /** It waits, and its term is over. */
  readonly isOverdue: boolean
  /** It waits for what the reporter was asked to add. */
  readonly isWaiting: boolean
  /** In the span: the term was made longer, and that still holds. */
  readonly wasExtended: boolean
  /** In the span: everything was done and it was closed. */
  readonly wasClosed: boolean
  /** In the span: the last result of asking the reporter (of the list, or a word for a step without one); null where the step was not taken up. */
  readonly satisfaction: string | null
  /** That result is an attempt: the reporter could not be asked. */
  readonly wasOnlyTried: boolean
}

const countSchema = z.strictObject({ id: z.string(), count: z.int() })

export const complaintFiguresSchema = z.strictObject({
  counts: z.record(z.enum(complaintCounts), z.int()),
  /** Of those received, each told once: one that was merged into another is not told again. */
  groups: z.record(z.enum(complaintGroups), z.array(countSchema)),
  /** Of those answered in the span, for each class and at last for all (null). */
  terms: z.array(
    z.strictObject({
      class: z.enum(complaintClasses).nullable(),
      answered: z.int(),
      /** Working days; null over none. */
      median: z.number().nullable(),
      within: z.int(),
      late: z.int(),
    }),
  ),
  crosses: z.array(
    z.strictObject({
      cross: z.enum(complaintCrosses),
      by: z.enum(crossedBy),
      columns: z.array(z.string()),
      /** What occurs at all, and at last everything together (null); a count for each column. */
      rows: z.array(z.strictObject({ id: z.string().nullable(), counts: z.array(z.int()) })),
    }),
  ),
})

export type ComplaintFigures = z.infer<typeof complaintFiguresSchema>
