import type { CaseOutcome } from '#shared/features/medical-recommendations/register.rules.ts'
import { isInSpan, median, type ReportSpan } from '#shared/features/reports/report-period.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'

/** Numbers of a month that count requests. Carried + opened - answered - refused - withdrawn - cancelled = running. */
export const reportCounts = [
  'carried',
  'opened',
  'answered',
  'refused',
  'withdrawn',
  'cancelled',
  'running',
  'overdue',
  'emergencies',
] as const

export type ReportCount = (typeof reportCounts)[number]

/** Stretches of the way of a request, in its order; `whole` from the opening to the answer. */
export const reportHops = [
  'preparation',
  'session',
  'approval',
  'hand-over',
  'kanwil',
  'ditjenpas',
  'back',
  'whole',
] as const

export type ReportHop = (typeof reportHops)[number]

export const reportCells = [...reportCounts, ...reportHops] as const

export type ReportCell = (typeof reportCells)[number]

/** Whether a number counts requests; the others are medians of days. */
export const isReportCount = (cell: ReportCell): cell is ReportCount => reportCounts.some((count) => count === cell)

/** A finished stretch. It counts in the month in which it ended. */
export interface HopTaken {
  readonly endedOn: CalendarDate
  readonly workingDays: number
}

/** What the report has to know of one request; nothing that names a person. */
export interface ReportCase {
  readonly id: string
  readonly openedOn: CalendarDate
  readonly isEmergency: boolean
  /** What took it off the list of those that wait for an answer. */
  readonly exit: { readonly outcome: CaseOutcome; readonly on: CalendarDate } | null
  readonly hops: Readonly<Partial<Record<ReportHop, HopTaken>>>
  /** Whether it was past its due date, as things stood at the end of a day. */
  readonly isLateOn: (day: CalendarDate) => boolean
}

/** Median of working days, and over how many requests; null over none. */
export interface HopFigure {
  readonly median: number | null
  readonly cases: number
}

export interface ReportFigures {
  readonly counts: Readonly<Record<ReportCount, number>>
  readonly hops: Readonly<Record<ReportHop, HopFigure>>
}

const outcomeOfCount: Readonly<Partial<Record<ReportCount, CaseOutcome>>> = {
  answered: 'recommended',
  refused: 'refused',
  withdrawn: 'withdrawn',
  cancelled: 'cancelled',
}

/** The request counts towards this number. */
function belongs(one: ReportCase, cell: ReportCell, span: ReportSpan): boolean {
  const { exit, openedOn } = one
  switch (cell) {
    case 'carried':
      return openedOn < span.from && (exit === null || exit.on >= span.from)
    case 'opened':
      return isInSpan(openedOn, span)
    case 'answered':
    case 'refused':
    case 'withdrawn':
    case 'cancelled':
      return exit !== null && exit.outcome === outcomeOfCount[cell] && isInSpan(exit.on, span)
    case 'running':
      return openedOn <= span.to && (exit === null || exit.on > span.to)
    case 'overdue': {
      const wasThere = openedOn <= span.to && (exit === null || exit.on >= span.from)
      return wasThere && one.isLateOn(exit !== null && exit.on < span.to ? exit.on : span.to)
    }
    case 'emergencies':
      return isInSpan(openedOn, span) && one.isEmergency
    default: {
      const hop = one.hops[cell]
      return hop !== undefined && isInSpan(hop.endedOn, span)
    }
  }
}

/** The requests behind a number of the report. */
export function casesBehind(cases: readonly ReportCase[], cell: ReportCell, span: ReportSpan): readonly ReportCase[] {
  return cases.filter((one) => belongs(one, cell, span))
}

/** All numbers of one span. */
export function reportFigures(cases: readonly ReportCase[], span: ReportSpan): ReportFigures {
  const countOf = (count: ReportCount): number => casesBehind(cases, count, span).length
  const hopOf = (hop: ReportHop): HopFigure => {
    const taken = casesBehind(cases, hop, span).map((one) => one.hops[hop]?.workingDays ?? 0)
    return { median: median(taken), cases: taken.length }
  }
  return {
    counts: Object.fromEntries(reportCounts.map((count) => [count, countOf(count)])) as ReportFigures['counts'],
    hops: Object.fromEntries(reportHops.map((hop) => [hop, hopOf(hop)])) as ReportFigures['hops'],
  }
}
