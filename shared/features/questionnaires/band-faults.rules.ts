import type { Instrument } from './instrument.ts'
import { faultAt, type InstrumentFault } from './instrument-faults.ts'
import { isWhole, type Range, rangeOf } from './score-range.rules.ts'
import type { ParameterValues } from './scores.rules.ts'
import type { Band, Bound, Parameter, Score } from './scoring-file.ts'

/**
 * Bands have to follow each other without holes or overlaps over everything that can come out: with the default of each cut-off,
 * and with each cut-off at either end of what an office may set.
 */
export function bandFaults(instrument: Instrument, score: Score, path: string): readonly InstrumentFault[] {
  if (score.band.length === 0) return []
  const unknown = score.band.flatMap((band, index) =>
    namesOf(band)
      .filter((name) => !numbers(instrument).some(({ id }) => id === name))
      .map((name) => faultAt('score-unknown-parameter', `${path}.band[${index}]`, name)),
  )
  if (unknown.length > 0) return unknown
  const range = rangeOf(instrument, score)
  const whole = isWhole(instrument, score)
  const loose = score.band.flatMap((band, index) =>
    band.to !== null && (!whole || band.below !== null)
      ? [faultAt('band-needs-below', `${path}.band[${index}]`, band.label)]
      : [],
  )
  if (loose.length > 0) return loose
  const found = settingsToTry(instrument).flatMap((setting) => faultsUnder(score, setting, range, path))
  const texts = found.map((fault) => JSON.stringify(fault))
  return found.filter((_fault, index) => texts.indexOf(texts[index] ?? '') === index)
}

const numbers = (instrument: Instrument): readonly Parameter[] =>
  instrument.parameters.filter(({ option }) => option.length === 0)

const namesOf = ({ from, below }: Band): readonly string[] =>
  [from, below].flatMap((bound) => (bound !== null && typeof bound !== 'number' ? [bound.parameter] : []))

function settingsToTry(instrument: Instrument): readonly ParameterValues[] {
  const defaults = Object.fromEntries(numbers(instrument).map(({ id, default: value }) => [id, value]))
  const ends = numbers(instrument).flatMap(({ id, min, max }) => [
    { ...defaults, [id]: min ?? 0 },
    { ...defaults, [id]: max ?? 0 },
  ])
  return [defaults, ...ends]
}

interface Span {
  readonly index: number
  readonly label: string
  readonly from: number
  /** The value after the last one. */
  readonly below: number
}

function faultsUnder(score: Score, setting: ParameterValues, range: Range, path: string): readonly InstrumentFault[] {
  const number = (bound: Bound | null, otherwise: number): number => {
    if (bound === null) return otherwise
    const value = typeof bound === 'number' ? bound : setting[bound.parameter]
    return typeof value === 'number' ? value : Number.NaN
  }
  const spans = score.band
    .map(
      ({ label, from, to, below }, index): Span => ({
        index,
        label,
        from: number(from, -Infinity),
        below: to === null ? number(below, Infinity) : to + 1,
      }),
    )
    .toSorted((left, right) => left.from - right.from)
  const at = (fault: InstrumentFault['fault'], { index, label }: Span) =>
    faultAt(fault, `${path}.band[${index}]`, label)
  const reversed = spans.filter(({ from, below }) => from >= below)
  if (reversed.length > 0) return reversed.map((span) => at('band-reversed', span))
  const between = spans.flatMap((span, index) => {
    const next = spans[index + 1]
    if (!next || next.from === span.below) return []
    return [at(next.from < span.below ? 'band-overlap' : 'band-hole', next)]
  })
  const [first, last] = [spans[0], spans.at(-1)]
  const ends = [
    ...(first && first.from > range.min ? [at('band-hole', first)] : []),
    ...(last && last.below <= range.max ? [at('band-hole', last)] : []),
  ]
  const unreachable = spans.filter((span) => !canLieIn(range, span)).map((span) => at('band-unreachable', span))
  return [...between, ...ends, ...unreachable]
}

function canLieIn({ min, max, values }: Range, { from, below }: Span): boolean {
  if (values) return [...values].some((value) => value >= from && value < below)
  return max >= from && min < below
}
