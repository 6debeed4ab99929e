import { type CalendarDate, daysBetween } from '../../time/calendar-date.ts'

export const movementKinds = [
  'receipt',
  'dispensing',
  /** Takes a dispensing back. */
  'reversal',
  /** Back from a ward or a person, unopened. */
  'return-in',
  /** Back to whoever it came from. */
  'return-out',
  'correction',
  'disposal',
  /** The difference that a stock-take found. */
  'count',
] as const

export type MovementKind = (typeof movementKinds)[number]

/** What is entered by hand; the rest follows from a receipt, a dispensing or a stock-take. */
export const enteredKinds = ['return-in', 'return-out', 'correction', 'disposal'] as const

export type EnteredKind = (typeof enteredKinds)[number]

/** How a quantity typed without a sign counts; a correction is typed with one. */
const signs: Readonly<Record<EnteredKind, 1 | -1 | 0>> = {
  'return-in': 1,
  'return-out': -1,
  disposal: -1,
  correction: 0,
}

/** What the movement adds to the balance; null where the number makes no sense for the kind. */
export function signedQuantity(kind: EnteredKind, typed: number): number | null {
  const sign = signs[kind]
  if (typed === 0) return null
  if (sign === 0) return typed
  return typed > 0 ? sign * typed : null
}

/** What lies there of one batch. `expiresOn` is the last day on which it may be given. */
export interface BatchBalance {
  readonly id: string
  readonly expiresOn: CalendarDate
  readonly balance: number
}

export interface Portion {
  readonly batchId: string
  readonly quantity: number
}

export const isExpired = (batch: Pick<BatchBalance, 'expiresOn'>, day: CalendarDate): boolean => batch.expiresOn < day

/** First what expires first; nothing that has expired and nothing that is used up. */
export function usableBatches<Batch extends BatchBalance>(
  batches: readonly Batch[],
  day: CalendarDate,
): readonly Batch[] {
  return batches
    .filter((batch) => batch.balance > 0 && !isExpired(batch, day))
    .toSorted((left, right) => compare(left.expiresOn, right.expiresOn) || compare(left.id, right.id))
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** As much of the quantity as there is, from the batches that expire first. */
export function proposeBatches(
  batches: readonly BatchBalance[],
  quantity: number,
  day: CalendarDate,
): readonly Portion[] {
  let missing = quantity
  const portions: Portion[] = []
  for (const batch of usableBatches(batches, day)) {
    if (missing <= 0) break
    const taken = Math.min(missing, batch.balance)
    portions.push({ batchId: batch.id, quantity: taken })
    missing -= taken
  }
  return portions
}

export const totalOf = (portions: readonly Portion[]): number =>
  portions.reduce((sum, portion) => sum + portion.quantity, 0)

/** One line per batch, so that the same batch named twice counts as once. */
export function joinedPortions(portions: readonly Portion[]): readonly Portion[] {
  const byBatch = new Map<string, number>()
  for (const { batchId, quantity } of portions) byBatch.set(batchId, (byBatch.get(batchId) ?? 0) + quantity)
  return [...byBatch].map(([batchId, quantity]) => ({ batchId, quantity }))
}

export type PortionFault = 'batch-of-other-medicine' | 'batch-expired' | 'stock-short' | 'batch-reason-missing'

/** Why these batches may not be given; a choice beside "first what expires first" needs a reason. */
export function portionFault(
  batches: readonly BatchBalance[],
  chosen: readonly Portion[],
  { day, reason }: { readonly day: CalendarDate; readonly reason: string | null },
): PortionFault | null {
  const portions = joinedPortions(chosen)
  for (const { batchId, quantity } of portions) {
    const batch = batches.find(({ id }) => id === batchId)
    if (!batch) return 'batch-of-other-medicine'
    if (isExpired(batch, day)) return 'batch-expired'
    if (quantity > batch.balance) return 'stock-short'
  }
  return reason === null && !isFirstExpiringFirst(batches, portions, day) ? 'batch-reason-missing' : null
}

/** Batches that expire on the same day may be taken in any order. */
export function isFirstExpiringFirst(
  batches: readonly BatchBalance[],
  portions: readonly Portion[],
  day: CalendarDate,
): boolean {
  const byDay = (list: readonly Portion[]) => {
    const sums = new Map<string, number>()
    for (const { batchId, quantity } of list) {
      const expiresOn = batches.find(({ id }) => id === batchId)?.expiresOn ?? ''
      sums.set(expiresOn, (sums.get(expiresOn) ?? 0) + quantity)
    }
    return sums
  }
  const proposed = byDay(proposeBatches(batches, totalOf(portions), day))
  const taken = byDay(portions)
  return proposed.size === taken.size && [...proposed].every(([key, quantity]) => taken.get(key) === quantity)
}

export interface StockFigures {
  readonly balance: number
  readonly usable: number
  readonly expired: number
  /** The first day on which something usable runs out of date. */
  readonly nearestExpiry: CalendarDate | null
  /** The narrowest of the warning spans that the nearest expiry falls into, in days. */
  readonly expiringWithin: number | null
  readonly isLow: boolean
}

/** What stands beside a medicine in the list. */
export function stockFigures(
  batches: readonly BatchBalance[],
  { minimum, day, spans }: { readonly minimum: number; readonly day: CalendarDate; readonly spans: readonly number[] },
): StockFigures {
  const balance = batches.reduce((sum, batch) => sum + batch.balance, 0)
  const usable = usableBatches(batches, day)
  const usableSum = usable.reduce((sum, batch) => sum + batch.balance, 0)
  const nearestExpiry = usable[0]?.expiresOn ?? null
  return {
    balance,
    usable: usableSum,
    expired: balance - usableSum,
    nearestExpiry,
    expiringWithin: nearestExpiry === null ? null : spanOf(daysBetween(day, nearestExpiry), spans),
    isLow: minimum > 0 && usableSum < minimum,
  }
}

/** The narrowest span that a number of days lies in; null beyond all of them. */
export function spanOf(days: number, spans: readonly number[]): number | null {
  return spans.toSorted((left, right) => left - right).find((span) => days <= span) ?? null
}
