import { isMet, keptAnswers } from './enabled-items.rules.ts'
import { type Answers, type AnswerValue, type Instrument, type InstrumentItem, itemOf } from './instrument.ts'
import { restsOnOpenItems } from './open-values.rules.ts'
import type { Band, Bound, Condition, Parameter, Score } from './scoring-file.ts'

/** What the office chose, by the name of the parameter. */
export type ParameterValues = Readonly<Record<string, string | number>>

/** One line of "why": an answer, another score or a choice of the office. */
export type Reason =
  | {
      readonly kind: 'item'
      readonly linkId: string
      readonly prefix: string | null
      readonly text: string
      /** In words; empty where it was not answered. */
      readonly answer: readonly (string | number | boolean)[]
      /** Null in a rule, which adds nothing up. */
      readonly points: number | null
    }
  | {
      readonly kind: 'score'
      readonly title: string
      readonly value: number
      readonly operator: string | null
      readonly bound: number | null
    }
  | { readonly kind: 'parameter'; readonly title: string; readonly value: string }

export interface ScoreResult {
  readonly id: string
  readonly title: string
  readonly kind: Score['kind']
  /** 1 and 0 for a rule that holds or not. */
  readonly value: number
  readonly band: Pick<Band, 'label' | 'meaning' | 'severity'> | null
  readonly because: readonly Reason[]
}

/** Defaults of the file, replaced by what the office set and the file still allows. */
export function parametersFor(instrument: Instrument, chosen: ParameterValues): ParameterValues {
  return Object.fromEntries(
    instrument.parameters.map((parameter) => {
      const value = chosen[parameter.id]
      return [parameter.id, value !== undefined && isAllowed(parameter, value) ? value : parameter.default]
    }),
  )
}

/** Whether an office may set a parameter to a value. */
export function isAllowed(parameter: Parameter, value: string | number): boolean {
  if (parameter.option.length > 0) return parameter.option.some(({ code }) => code === value)
  if (typeof value !== 'number' || !Number.isInteger(value)) return false
  return value >= (parameter.min ?? -Infinity) && value <= (parameter.max ?? Infinity)
}

/**
 * Every score with its meaning and its reasons, from the answers that count. A score that hangs on items without points is left out: it
 * is unknown, not zero. Never fails, also on a file that was not checked.
 */
export function scoresOf(instrument: Instrument, answers: Answers, chosen: ParameterValues): readonly ScoreResult[] {
  const scoring = new Scoring(instrument, keptAnswers(instrument, answers), parametersFor(instrument, chosen))
  return instrument.scores.filter((score) => !restsOnOpenItems(instrument, score)).map((score) => scoring.result(score))
}

/** Points of one answer: of the chosen options, one for yes, a number itself. */
export function pointsOf(item: InstrumentItem, values: readonly AnswerValue[]): number {
  const each = values.map((value) => {
    if (typeof value === 'boolean') return value ? 1 : 0
    if (typeof value === 'number') return value
    return item.options.find(({ code }) => code === value)?.points ?? 0
  })
  return each.reduce((sum, points) => sum + points, 0)
}

class Scoring {
  readonly #values = new Map<string, number>()
  readonly #instrument: Instrument
  readonly #answers: Answers
  readonly #parameters: ParameterValues

  constructor(instrument: Instrument, answers: Answers, parameters: ParameterValues) {
    this.#instrument = instrument
    this.#answers = answers
    this.#parameters = parameters
  }

  result(score: Score): ScoreResult {
    const value = this.#valueOf(score.id)
    const band = score.band.find((one) => this.#isIn(one, value))
    return {
      id: score.id,
      title: score.title,
      kind: score.kind,
      value,
      band: band ? { label: band.label, meaning: band.meaning, severity: band.severity } : null,
      because: this.#because(score),
    }
  }

  /** Sums of fractions are rounded, so that 0.1 + 0.2 falls into the band that ends at 0.3. */
  #valueOf(scoreId: string): number {
    const known = this.#values.get(scoreId)
    if (known !== undefined) return known
    this.#values.set(scoreId, 0)
    const score = this.#instrument.scores.find(({ id }) => id === scoreId)
    const value = score ? this.#calculate(score) : 0
    this.#values.set(scoreId, value)
    return value
  }

  #calculate(score: Score): number {
    if (score.kind === 'rule') return score.condition && this.#holds(score.condition) ? 1 : 0
    if (score.kind === 'count') return score.item.filter((linkId) => this.#counts(score, linkId)).length
    const items = score.item.map((linkId) => this.#points(linkId))
    const others = score.score.map((id) => this.#valueOf(id))
    return round([...items, ...others].reduce((sum, points) => sum + points, 0))
  }

  #points(linkId: string): number {
    const item = itemOf(this.#instrument, linkId)
    return item ? pointsOf(item, this.#given(linkId)) : 0
  }

  #given(linkId: string): readonly AnswerValue[] {
    return this.#answers[linkId] ?? []
  }

  #counts(score: Score, linkId: string): boolean {
    return this.#given(linkId).some((value) => score.matches.includes(value))
  }

  #bound(bound: Bound): number {
    if (typeof bound === 'number') return bound
    const value = this.#parameters[bound.parameter]
    return typeof value === 'number' ? value : Number.NaN
  }

  #isIn(band: Band, value: number): boolean {
    if (band.from !== null && !(value >= this.#bound(band.from))) return false
    if (band.to !== null && value > band.to) return false
    return band.below === null || value < this.#bound(band.below)
  }

  #holds(condition: Condition): boolean {
    switch (condition.kind) {
      case 'all':
        return condition.of.every((one) => this.#holds(one))
      case 'any':
        return condition.of.some((one) => this.#holds(one))
      case 'not':
        return !this.#holds(condition.of)
      case 'item':
        return isMet(this.#given(condition.linkId), condition.operator, condition.answer)
      case 'score':
        return isMet([this.#valueOf(condition.scoreId)], condition.operator, this.#bound(condition.bound))
      default:
        return this.#parameters[condition.parameterId] === condition.equals
    }
  }

  /** Only what decided: of several ways to "yes" the ones taken, for "no" everything that was missing. */
  #deciding(condition: Condition): readonly Condition[] {
    if (condition.kind === 'not') return this.#deciding(condition.of)
    if (condition.kind !== 'all' && condition.kind !== 'any') return [condition]
    const isAll = condition.kind === 'all'
    const telling = condition.of.filter((one) => this.#holds(one) !== isAll)
    return (telling.length > 0 ? telling : condition.of).flatMap((one) => this.#deciding(one))
  }

  #because(score: Score): readonly Reason[] {
    if (score.kind === 'rule') {
      const leaves = score.condition ? this.#deciding(score.condition) : []
      const reasons = leaves.flatMap((leaf) => this.#reason(leaf))
      const texts = reasons.map((reason) => JSON.stringify(reason))
      return reasons.filter((_reason, index) => texts.indexOf(texts[index] ?? '') === index)
    }
    const items = score.item.flatMap((linkId) => {
      const points = score.kind === 'sum' ? this.#points(linkId) : this.#counts(score, linkId) ? 1 : 0
      return this.#given(linkId).length === 0 ? [] : this.#itemReason(linkId, points)
    })
    const others = score.score.flatMap((id) => this.#scoreReason(id, null, null))
    return [...items, ...others]
  }

  #reason(leaf: Condition): readonly Reason[] {
    if (leaf.kind === 'item') return this.#itemReason(leaf.linkId, null)
    if (leaf.kind === 'score') return this.#scoreReason(leaf.scoreId, leaf.operator, this.#bound(leaf.bound))
    if (leaf.kind !== 'parameter') return []
    const parameter = this.#instrument.parameters.find(({ id }) => id === leaf.parameterId)
    if (!parameter) return []
    const value = String(this.#parameters[parameter.id] ?? '')
    const option = parameter.option.find(({ code }) => code === value)
    return [{ kind: 'parameter', title: parameter.title, value: option?.title ?? value }]
  }

  #scoreReason(id: string, operator: string | null, bound: number | null): readonly Reason[] {
    const score = this.#instrument.scores.find((one) => one.id === id)
    return score ? [{ kind: 'score', title: score.title, value: this.#valueOf(id), operator, bound }] : []
  }

  #itemReason(linkId: string, points: number | null): readonly Reason[] {
    const item = itemOf(this.#instrument, linkId)
    if (!item) return []
    const answer = this.#given(linkId).map((value) => item.options.find(({ code }) => code === value)?.display ?? value)
    return [{ kind: 'item', linkId, prefix: item.prefix, text: item.text, answer, points }]
  }
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6
