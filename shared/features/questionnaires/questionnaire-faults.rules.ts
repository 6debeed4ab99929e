import { answerProblems } from './answer-problems.rules.ts'
import { enableWhenFaults } from './enable-when-faults.rules.ts'
import { type Instrument, type InstrumentItem, isQuestion } from './instrument.ts'
import { faultAt, type InstrumentFault } from './instrument-faults.ts'
import { scoreFaults } from './score-faults.rules.ts'

/** Facts about a person that a form may take over by itself. */
export const contextVariables = ['sex', 'age-years'] as const

/** What an instrument names and does not hold, holds twice, or can never reach; empty for a sound one. */
export function questionnaireFaults(instrument: Instrument): readonly InstrumentFault[] {
  return [
    ...periodFaults(instrument),
    ...duplicateLinkIds(instrument),
    ...instrument.items.flatMap((item) => itemFaults(instrument, item)),
    ...enableWhenFaults(instrument),
    ...scoreFaults(instrument),
  ]
}

function periodFaults({ effectiveFrom, effectiveUntil }: Instrument): readonly InstrumentFault[] {
  const isReversed = effectiveUntil !== null && effectiveUntil < effectiveFrom
  return isReversed ? [faultAt('period-reversed', 'effectivePeriod')] : []
}

function duplicateLinkIds({ items }: Instrument): readonly InstrumentFault[] {
  return items
    .filter((item, index) => items.findIndex(({ linkId }) => linkId === item.linkId) !== index)
    .map(({ path, linkId }) => faultAt('link-id-twice', `${path}.linkId`, linkId))
}

function itemFaults(instrument: Instrument, item: InstrumentItem): readonly InstrumentFault[] {
  const { path, type, linkId } = item
  const isNumber = type === 'integer' || type === 'decimal'
  const found: InstrumentFault[] = []
  const when = (isWrong: boolean, fault: InstrumentFault['fault'], where = '') => {
    if (isWrong) found.push(faultAt(fault, `${path}${where}`, linkId))
  }
  when(item.hasChildren && type !== 'group', 'children-of-question', '.item')
  when(type === 'group' && !item.hasChildren, 'group-empty')
  when(type === 'group' && item.repeats, 'group-repeats', '.repeats')
  when(
    item.repeats && type !== 'group' && !['choice', 'string', 'text', 'date'].includes(type),
    'repeats-unsupported',
    '.repeats',
  )
  when(item.isReadOnly && item.isRequired && item.context === null && item.initial.length === 0, 'read-only-required')
  when(type === 'choice' && item.options.length === 0, 'choice-without-options')
  when(type !== 'choice' && item.options.length > 0, 'options-unsupported', '.answerOption')
  for (const [index, { code }] of item.options.entries())
    when(item.options.findIndex((option) => option.code === code) !== index, 'option-twice', `.answerOption[${index}]`)
  when(!isNumber && (item.min !== null || item.max !== null), 'limits-unsupported', '.extension')
  when(item.min !== null && item.max !== null && item.min > item.max, 'limits-reversed', '.extension')
  when(!isNumber && item.unit !== null, 'unit-unsupported', '.extension')
  when(item.hasOfficeValues && type !== 'choice', 'office-values-unsupported', '.extension')
  when(
    item.context !== null && !contextVariables.some((variable) => variable === item.context),
    'context-unknown',
    '.extension',
  )
  return [...found, ...initialFaults(instrument, item)]
}

function initialFaults(instrument: Instrument, item: InstrumentItem): readonly InstrumentFault[] {
  if (item.initial.length === 0) return []
  const path = `${item.path}.initial`
  if (!isQuestion(item)) return [faultAt('initial-unsupported', path, item.linkId)]
  const alone: Instrument = { ...instrument, items: [{ ...item, enableWhen: [], ancestors: [] }] }
  return answerProblems(alone, { [item.linkId]: item.initial }).map(({ problem }) => {
    if (problem === 'not-an-option') return faultAt('initial-not-an-option', path, item.linkId)
    const isOutOfRange = problem === 'too-low' || problem === 'too-high'
    return faultAt(isOutOfRange ? 'initial-out-of-range' : 'initial-unsupported', path, item.linkId)
  })
}
