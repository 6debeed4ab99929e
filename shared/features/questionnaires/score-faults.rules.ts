import { bandFaults } from './band-faults.rules.ts'
import { isOrdered, reaches } from './enable-when-faults.rules.ts'
import { type AnswerValue, type Instrument, type InstrumentItem, isQuestion, itemOf } from './instrument.ts'
import { faultAt, type InstrumentFault } from './instrument-faults.ts'
import { addsOpenItems, restsOnOpenItems, scoresNamedBy } from './open-values.rules.ts'
import { type Range, rangeOf } from './score-range.rules.ts'
import { isAllowed } from './scores.rules.ts'
import type { Bound, Condition, Parameter, Score } from './scoring-file.ts'

/** Parameters and scores that name what is not there, go round in circles, or can never come out. */
export function scoreFaults(instrument: Instrument): readonly InstrumentFault[] {
  const parameters = instrument.parameters.flatMap((parameter, index) =>
    parameterFaults(parameter, instrument.parameters.findIndex(({ id }) => id === parameter.id) !== index),
  )
  const scores = instrument.scores.flatMap((score, index) => {
    const isTwice = instrument.scores.findIndex(({ id }) => id === score.id) !== index
    return [...(isTwice ? [faultAt('score-twice', pathOf(score), score.id)] : []), ...oneScore(instrument, score)]
  })
  return [...parameters, ...scores]
}

const pathOf = (score: Score): string => `score(${score.id})`

function parameterFaults(parameter: Parameter, isTwice: boolean): readonly InstrumentFault[] {
  const path = `parameter(${parameter.id})`
  if (isTwice) return [faultAt('parameter-twice', path, parameter.id)]
  const { min, max, option } = parameter
  if (option.length === 0 && (min === null || max === null)) return [faultAt('parameter-without-range', path)]
  if (min !== null && max !== null && min > max) return [faultAt('parameter-reversed', path)]
  return isAllowed(parameter, parameter.default) ? [] : [faultAt('parameter-default', path, String(parameter.default))]
}

function oneScore(instrument: Instrument, score: Score): readonly InstrumentFault[] {
  const path = pathOf(score)
  const naming = [
    ...itemFaults(instrument, score),
    ...score.score
      .filter((id) => !instrument.scores.some((other) => other.id === id))
      .map((id) => faultAt('score-unknown-score', `${path}.score`, id)),
    ...(score.condition ? conditionFaults(instrument, score.condition, `${path}.condition`) : []),
  ]
  if (isEmpty(score)) return [...naming, faultAt('score-empty', path)]
  const edges = new Map(instrument.scores.map((one) => [one.id, scoresNamedBy(one)]))
  if (reaches(edges, score.id)) return [...naming, faultAt('score-cycle', path, score.id)]
  // A range means nothing while it rests on what is not there.
  if (naming.length > 0) return naming
  return [...maxFaults(instrument, score, path), ...bandFaults(instrument, score, path)]
}

/** What a source states as the greatest sum is what the items reach: an item too few or too many shows here. */
function maxFaults(instrument: Instrument, score: Score, path: string): readonly InstrumentFault[] {
  if (score.max === null) return addsOpenItems(instrument, score) ? [faultAt('score-max-missing', path, score.id)] : []
  if (restsOnOpenItems(instrument, score)) return []
  const { max } = rangeOf(instrument, score)
  return max === score.max ? [] : [faultAt('score-max-differs', path, String(max))]
}

function isEmpty(score: Score): boolean {
  if (score.kind === 'rule') return score.condition === null || score.item.length > 0 || score.score.length > 0
  if (score.condition !== null) return true
  if (score.kind === 'count') return score.item.length === 0 || score.matches.length === 0 || score.score.length > 0
  return score.item.length + score.score.length === 0 || score.matches.length > 0
}

function itemFaults(instrument: Instrument, score: Score): readonly InstrumentFault[] {
  return score.item.flatMap((linkId) => {
    const path = `${pathOf(score)}.item`
    const item = itemOf(instrument, linkId)
    if (!item) return [faultAt('score-unknown-item', path, linkId)]
    if (score.kind === 'count') {
      const wrong = score.matches.filter((answer) => !canAnswer(item, answer))
      return wrong.map((answer) => faultAt('score-unknown-option', `${pathOf(score)}.matches`, String(answer)))
    }
    if (!['boolean', 'choice', 'integer', 'decimal'].includes(item.type))
      return [faultAt('score-item-not-scorable', path, linkId)]
    // Choosing between points and no points would silently count as nothing.
    return item.options.some(({ points }) => points === null) && !item.hasOfficeValues
      ? [faultAt('score-option-without-points', path, linkId)]
      : []
  })
}

function canAnswer(item: InstrumentItem, answer: AnswerValue): boolean {
  if (item.type === 'boolean') return typeof answer === 'boolean'
  if (item.type === 'choice') return item.options.some(({ code }) => code === answer)
  if (item.type === 'integer' || item.type === 'decimal') return typeof answer === 'number'
  return isQuestion(item) && typeof answer === 'string'
}

function conditionFaults(instrument: Instrument, condition: Condition, path: string): readonly InstrumentFault[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap((one, index) =>
        conditionFaults(instrument, one, `${path}.${condition.kind}[${index}]`),
      )
    case 'not':
      return conditionFaults(instrument, condition.of, `${path}.not`)
    case 'item':
      return itemConditionFaults(instrument, condition, path)
    case 'score':
      return scoreConditionFaults(instrument, condition, path)
    default: {
      const parameter = instrument.parameters.find(({ id }) => id === condition.parameterId)
      if (!parameter) return [faultAt('score-unknown-parameter', path, condition.parameterId)]
      const isKnown = parameter.option.some(({ code }) => code === condition.equals)
      return isKnown ? [] : [faultAt('score-unknown-option', path, condition.equals)]
    }
  }
}

function itemConditionFaults(
  instrument: Instrument,
  { linkId, operator, answer }: Extract<Condition, { kind: 'item' }>,
  path: string,
): readonly InstrumentFault[] {
  const item = itemOf(instrument, linkId)
  if (!item || !isQuestion(item)) return [faultAt('score-unknown-item', path, linkId)]
  if (operator === 'exists') return typeof answer === 'boolean' ? [] : [faultAt('score-wrong-type', path, linkId)]
  if (item.type === 'choice' && !canAnswer(item, answer)) return [faultAt('score-unknown-option', path, String(answer))]
  const isOrder = operator !== '=' && operator !== '!='
  return !canAnswer(item, answer) || (isOrder && !isOrdered(item.type))
    ? [faultAt('score-wrong-type', path, linkId)]
    : []
}

function scoreConditionFaults(
  instrument: Instrument,
  { scoreId, operator, bound }: Extract<Condition, { kind: 'score' }>,
  path: string,
): readonly InstrumentFault[] {
  const score = instrument.scores.find(({ id }) => id === scoreId)
  if (!score) return [faultAt('score-unknown-score', path, scoreId)]
  const parameter = typeof bound === 'number' ? null : parameterOf(instrument, bound)
  if (parameter === undefined) return [faultAt('score-unknown-parameter', path, String(scoreId))]
  const range = rangeOf(instrument, score)
  const bounds = typeof bound === 'number' ? [bound] : [parameter?.min ?? 0, parameter?.max ?? 0]
  const isReachable = bounds.every((value) => canHold(range, operator, value))
  return isReachable ? [] : [faultAt('score-unreachable', path, scoreId)]
}

const parameterOf = (instrument: Instrument, bound: Exclude<Bound, number>): Parameter | undefined =>
  instrument.parameters.find(({ id, option }) => id === bound.parameter && option.length === 0)

function canHold({ min, max, values }: Range, operator: string, bound: number): boolean {
  if (operator === '=') return values ? values.has(bound) : bound >= min && bound <= max
  if (operator === '!=') return true
  if (operator === '>') return max > bound
  if (operator === '>=') return max >= bound
  return operator === '<' ? min < bound : min <= bound
}
