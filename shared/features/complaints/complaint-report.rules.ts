import { z } from 'zod'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { isInSpan, median, type ReportSpan } from '../reports/report-period.rules.ts'
import {
  type ComplaintClass,
  type ComplaintMode,
  complaintClasses,
  complaintModes,
  type ReporterKind,
  reporterKinds,
} from './complaint.ts'

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
export const complaintMarks = ['overdue', 'waiting', 'extended', 'closed', 'asked', 'notAsked'] as const

export const complaintCounts = [...complaintFlow, ...complaintMarks] as const

export type ComplaintCount = (typeof complaintCounts)[number]

/** By what the complaints that came in are told apart. */
export const complaintGroups = ['channel', 'service', 'class', 'reporterKind', 'mode'] as const

export type ComplaintGroup = (typeof complaintGroups)[number]

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
  /** In the span: whether the reporter was asked how the answer pleased, or a reason was given why not. */
  readonly satisfaction: 'asked' | 'not-asked' | null
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
})

export type ComplaintFigures = z.infer<typeof complaintFiguresSchema>

const isBefore = (one: ComplaintInSpan, span: ReportSpan): boolean => one.receivedOn < span.from
const isReceived = (one: ComplaintInSpan, span: ReportSpan): boolean => isInSpan(one.receivedOn, span)
const leftIn = (one: ComplaintInSpan, span: ReportSpan): boolean => one.exit !== null && isInSpan(one.exit.on, span)

/** Whether a complaint counts towards a number. */
export function countsAs(one: ComplaintInSpan, count: ComplaintCount, span: ReportSpan): boolean {
  switch (count) {
    case 'carried':
      return isBefore(one, span) && one.wasOpen
    case 'received':
      return isReceived(one, span)
    case 'reopened':
      return isBefore(one, span) && !one.wasOpen && (one.exit === null || leftIn(one, span))
    case 'running':
      return one.receivedOn <= span.to && one.exit === null
    case 'overdue':
      return one.receivedOn <= span.to && one.isOverdue
    case 'waiting':
      return one.receivedOn <= span.to && one.isWaiting
    case 'extended':
      return one.wasExtended
    case 'closed':
      return one.wasClosed
    case 'asked':
      return one.satisfaction === 'asked'
    case 'notAsked':
      return one.satisfaction === 'not-asked'
    default:
      return one.exit?.outcome === count && leftIn(one, span)
  }
}

function termOf(name: ComplaintClass | null, answered: readonly ComplaintInSpan[]): ComplaintFigures['terms'][number] {
  const exits = answered.flatMap(({ exit }) => (exit === null ? [] : [exit]))
  return {
    class: name,
    answered: exits.length,
    median: median(exits.map(({ days }) => days)),
    within: exits.filter(({ isLate }) => !isLate).length,
    late: exits.filter(({ isLate }) => isLate).length,
  }
}

/** Known choices in the order of their list, then what only old complaints have. */
function groupOf(values: readonly string[], known: readonly string[]): ComplaintFigures['groups'][ComplaintGroup] {
  const ids = [...known, ...new Set(values.filter((value) => !known.includes(value)))]
  return ids.map((id) => ({ id, count: values.filter((value) => value === id).length }))
}

/** All numbers of one span. */
export function complaintFigures(
  complaints: readonly ComplaintInSpan[],
  span: ReportSpan,
  known: { readonly channels: readonly string[]; readonly services: readonly string[] },
): ComplaintFigures {
  const countOf = (count: ComplaintCount): number => complaints.filter((one) => countsAs(one, count, span)).length
  const told = complaints.filter((one) => isReceived(one, span) && one.exit?.outcome !== 'merged')
  const answered = complaints.filter(
    (one) => one.exit !== null && answeringOutcomes.includes(one.exit.outcome) && leftIn(one, span),
  )
  const lists: Readonly<Record<ComplaintGroup, readonly string[]>> = {
    channel: known.channels,
    service: known.services,
    class: complaintClasses,
    reporterKind: reporterKinds,
    mode: complaintModes,
  }
  return {
    counts: record(complaintCounts, countOf),
    groups: record(complaintGroups, (group) =>
      groupOf(
        told.map((one) => one[group]),
        lists[group],
      ),
    ),
    terms: [
      ...complaintClasses.map((name) =>
        termOf(
          name,
          answered.filter((one) => one.class === name),
        ),
      ),
      termOf(null, answered),
    ],
  }
}

const record = <Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value): Record<Key, Value> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>
