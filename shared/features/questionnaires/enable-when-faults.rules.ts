import { type EnableWhen, type Instrument, type InstrumentItem, isQuestion } from './instrument.ts'
import { faultAt, type InstrumentFault } from './instrument-faults.ts'

/** Conditions that can never be answered in the order of the form, or that ask for something the question cannot say. */
export function enableWhenFaults(instrument: Instrument): readonly InstrumentFault[] {
  return [...instrument.items.flatMap((item) => conditionFaults(instrument, item)), ...cycleFaults(instrument)]
}

function conditionFaults(instrument: Instrument, item: InstrumentItem): readonly InstrumentFault[] {
  const behavior =
    item.enableWhen.length > 1 && item.enableBehavior === null
      ? [faultAt('enable-behavior-missing', `${item.path}.enableBehavior`, item.linkId)]
      : []
  return [
    ...behavior,
    ...item.enableWhen.flatMap((when, index) => {
      const fault = conditionFault(instrument, item, when)
      return fault === null ? [] : [faultAt(fault, `${item.path}.enableWhen[${index}]`, when.question)]
    }),
  ]
}

function conditionFault(
  { items }: Instrument,
  item: InstrumentItem,
  when: EnableWhen,
): InstrumentFault['fault'] | null {
  const place = items.findIndex(({ linkId }) => linkId === when.question)
  const question = items[place]
  if (!question) return 'enable-when-unknown'
  if (question.ancestors.includes(item.linkId)) return 'enable-when-own-descendant'
  if (!isQuestion(question)) return 'enable-when-not-a-question'
  if (place >= items.indexOf(item)) return 'enable-when-later'
  return answerFault(question, when)
}

const answerTypes: Readonly<Partial<Record<InstrumentItem['type'], EnableWhen['answerType']>>> = {
  boolean: 'boolean',
  integer: 'number',
  decimal: 'number',
  date: 'date',
  string: 'string',
  text: 'string',
  choice: 'code',
}

/** Which comparisons have a meaning: yes and no, codes and texts know no order. */
export function isOrdered(type: InstrumentItem['type']): boolean {
  return type === 'integer' || type === 'decimal' || type === 'date'
}

function answerFault(question: InstrumentItem, when: EnableWhen): InstrumentFault['fault'] | null {
  if (when.operator === 'exists') return when.answerType === 'boolean' ? null : 'enable-when-wrong-type'
  if (answerTypes[question.type] !== when.answerType) return 'enable-when-wrong-type'
  if (when.operator !== '=' && when.operator !== '!=' && !isOrdered(question.type)) return 'enable-when-wrong-type'
  const isUnknown = question.type === 'choice' && !question.options.some(({ code }) => code === when.answer)
  return isUnknown ? 'enable-when-unknown-option' : null
}

/** Items that wait for each other: an item waits for the questions of its conditions and for the groups around it. */
function cycleFaults({ items }: Instrument): readonly InstrumentFault[] {
  const waitsFor = new Map(
    items.map((item) => [item.linkId, [...item.ancestors, ...item.enableWhen.map(({ question }) => question)]]),
  )
  return items
    .filter((item) => item.enableWhen.length > 0 && reaches(waitsFor, item.linkId))
    .map((item) => faultAt('enable-when-cycle', `${item.path}.enableWhen`, item.linkId))
}

/** Whether a thing leads back to itself. */
export function reaches(edges: ReadonlyMap<string, readonly string[]>, start: string): boolean {
  const seen = new Set<string>()
  const open = [...(edges.get(start) ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === start) return true
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...(edges.get(next) ?? []))
  }
  return false
}
