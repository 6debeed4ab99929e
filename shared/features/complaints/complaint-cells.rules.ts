import { z } from 'zod'
import { isInSpan, type ReportSpan } from '../reports/report-period.rules.ts'
import {
  answeringOutcomes,
  type ComplaintCount,
  type ComplaintCross,
  type ComplaintGroup,
  type ComplaintInSpan,
  complaintCounts,
  complaintCrosses,
  complaintGroups,
  crossedBy,
} from './complaint-report.ts'
import { skippedStep } from './complaint-satisfaction.ts'

const all = 'all'

/** One number of the report, so that what it counts can be listed. A value of null: all of them together. */
export type ComplaintCell =
  | { readonly kind: 'count'; readonly count: ComplaintCount }
  | { readonly kind: 'group'; readonly group: ComplaintGroup; readonly id: string }
  | { readonly kind: 'term'; readonly class: string | null; readonly column: 'answered' | 'within' | 'late' }
  | {
      readonly kind: 'cross'
      readonly cross: ComplaintCross
      readonly by: (typeof crossedBy)[number]
      readonly id: string | null
      readonly column: string | null
    }

/** As it stands in an address: words with dots between them. */
export function cellText(cell: ComplaintCell): string {
  switch (cell.kind) {
    case 'count':
      return `count.${cell.count}`
    case 'group':
      return `group.${cell.group}.${cell.id}`
    case 'term':
      return `term.${cell.class ?? all}.${cell.column}`
    case 'cross':
      return `cross.${cell.cross}.${cell.by}.${cell.id ?? all}.${cell.column ?? all}`
  }
}

export const cellTextSchema = z.string().max(200)

const oneOf = <Value extends string>(values: readonly Value[], word: string | undefined): Value | null =>
  values.find((value) => value === word) ?? null

/** Null for what is no number of the report. */
export function readCell(text: string): ComplaintCell | null {
  const [kind, first, second, third, fourth, ...rest] = text.split('.')
  if (rest.length > 0) return null
  const orAll = (word: string): string | null => (word === all ? null : word)
  if (kind === 'count') {
    const count = second === undefined ? oneOf(complaintCounts, first) : null
    return count && { kind, count }
  }
  if (kind === 'group') {
    const group = third === undefined ? oneOf(complaintGroups, first) : null
    return group && second ? { kind, group, id: second } : null
  }
  if (kind === 'term') {
    const column = third === undefined ? oneOf(['answered', 'within', 'late'] as const, second) : null
    return column && first ? { kind, class: orAll(first), column } : null
  }
  if (kind !== 'cross') return null
  const [cross, by] = [oneOf(complaintCrosses, first), oneOf(crossedBy, second)]
  return cross && by && third && fourth ? { kind, cross, by, id: orAll(third), column: orAll(fourth) } : null
}

const isBefore = (one: ComplaintInSpan, span: ReportSpan): boolean => one.receivedOn < span.from
const isReceived = (one: ComplaintInSpan, span: ReportSpan): boolean => isInSpan(one.receivedOn, span)
const leftIn = (one: ComplaintInSpan, span: ReportSpan): boolean => one.exit !== null && isInSpan(one.exit.on, span)

/** Whether a complaint is one of those that a number of the report counts. */
export function isCounted(one: ComplaintInSpan, cell: ComplaintCell, span: ReportSpan): boolean {
  switch (cell.kind) {
    case 'count':
      return countsAs(one, cell.count, span)
    case 'group':
      return isReceived(one, span) && one.exit?.outcome !== 'merged' && one[cell.group] === cell.id
    case 'term':
      return countsAsTerm(one, cell, span)
    case 'cross': {
      const isOfRow = cell.id === null || one[cell.by] === cell.id
      const value = crossedValue(one, cell.cross, span)
      return isOfRow && value !== null && (cell.column === null || value === cell.column)
    }
  }
}

/** In which column of a table by class or service a complaint stands; null where it stands in none. */
export function crossedValue(one: ComplaintInSpan, cross: ComplaintCross, span: ReportSpan): string | null {
  if (cross === 'satisfaction') return one.satisfaction
  return one.exit !== null && leftIn(one, span) ? one.exit.outcome : null
}

function countsAsTerm(
  one: ComplaintInSpan,
  cell: Extract<ComplaintCell, { readonly kind: 'term' }>,
  span: ReportSpan,
): boolean {
  const { exit } = one
  if (exit === null || !answeringOutcomes.includes(exit.outcome) || !leftIn(one, span)) return false
  if (cell.class !== null && one.class !== cell.class) return false
  return cell.column === 'answered' || exit.isLate === (cell.column === 'late')
}

function countsAs(one: ComplaintInSpan, count: ComplaintCount, span: ReportSpan): boolean {
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
      return one.satisfaction !== null && !one.wasOnlyTried && one.satisfaction !== skippedStep
    case 'unreached':
      return one.wasOnlyTried
    case 'notAsked':
      return one.satisfaction === skippedStep
    default:
      return one.exit?.outcome === count && leftIn(one, span)
  }
}
