import { type Instrument, type InstrumentItem, itemOf } from './instrument.ts'
import { addsOpenItems } from './open-values.rules.ts'
import type { Score } from './scoring-file.ts'

/** What a score can come out as. */
export interface Range {
  readonly min: number
  readonly max: number
  /** Every single value, where there are few enough to list. */
  readonly values: ReadonlySet<number> | null
}

/** Sums of a long form have a few hundred values; a weight in grams would have a hundred thousand. */
const mostValues = 5000

const nothing: Range = { min: 0, max: 0, values: new Set([0]) }

/** Every item that may stay unanswered or unasked can count nothing; items without points yet, everything up to the stated sum. A score that leads back to itself adds nothing there. */
export function rangeOf(instrument: Instrument, score: Score, above: readonly string[] = []): Range {
  if (above.includes(score.id)) return nothing
  if (score.kind === 'rule') return listed([0, 1])
  if (addsOpenItems(instrument, score)) return listed(Array.from({ length: (score.max ?? 0) + 1 }, (_one, sum) => sum))
  if (score.kind === 'count') return listed(Array.from({ length: score.item.length + 1 }, (_one, index) => index))
  const items = score.item.flatMap((linkId) => {
    const item = itemOf(instrument, linkId)
    return item ? [itemRange(item)] : []
  })
  const others = score.score.flatMap((id) => {
    const other = instrument.scores.find((one) => one.id === id)
    return other ? [rangeOf(instrument, other, [...above, score.id])] : []
  })
  return [...items, ...others].reduce(added, nothing)
}

function listed(values: readonly number[]): Range {
  return { min: Math.min(...values), max: Math.max(...values), values: new Set(values) }
}

const isAlwaysAnswered = ({ isRequired, enableWhen, ancestors, context }: InstrumentItem): boolean =>
  isRequired && context === null && enableWhen.length === 0 && ancestors.length === 0

function itemRange(item: InstrumentItem): Range {
  if (item.type === 'boolean') return listed([0, 1])
  if (item.type === 'choice') {
    const points = item.options.map((option) => option.points ?? 0)
    if (!item.repeats) return listed(isAlwaysAnswered(item) ? points : [0, ...points])
    return points.map((one) => listed([0, one])).reduce(added, nothing)
  }
  const [min, max] = [Math.min(0, item.min ?? -Infinity), Math.max(0, item.max ?? Infinity)]
  return { min, max, values: null }
}

function added(left: Range, right: Range): Range {
  const [min, max] = [left.min + right.min, left.max + right.max]
  if (!left.values || !right.values || left.values.size * right.values.size > mostValues)
    return { min, max, values: null }
  const values = [...left.values].flatMap((one) =>
    [...(right.values ?? [])].map((other) => Math.round((one + other) * 1e6) / 1e6),
  )
  return { min, max, values: new Set(values) }
}

/** Whether only whole numbers can come out. */
export function isWhole(instrument: Instrument, score: Score): boolean {
  const { values } = rangeOf(instrument, score)
  if (values) return [...values].every(Number.isInteger)
  const items = score.item.map((linkId) => itemOf(instrument, linkId))
  const areItemsWhole = items.every(
    (item) => item?.type !== 'decimal' && (item?.options ?? []).every(({ points }) => Number.isInteger(points ?? 0)),
  )
  const others = score.score.map((id) => instrument.scores.find((one) => one.id === id))
  return areItemsWhole && others.every((other) => !other || isWhole(instrument, other))
}
