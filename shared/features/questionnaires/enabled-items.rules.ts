import { type Answers, type AnswerValue, type EnableWhen, type Instrument, isQuestion } from './instrument.ts'

type Comparison = EnableWhen['operator']

/**
 * Whether answers meet one comparison (FHIR R4, Questionnaire.item.enableWhen): one matching value is enough, and without an answer
 * only `exists` false holds.
 */
export function isMet(values: readonly AnswerValue[], operator: Comparison, wanted: AnswerValue): boolean {
  if (operator === 'exists') return values.length > 0 === (wanted === true)
  return values.some((value) => compare(value, operator, wanted))
}

function compare(value: AnswerValue, operator: Exclude<Comparison, 'exists'>, wanted: AnswerValue): boolean {
  if (operator === '=') return value === wanted
  if (operator === '!=') return value !== wanted
  // Days are written so that the order of their letters is the order of time; everything else compares with its own kind only.
  if (typeof value !== typeof wanted) return false
  if (operator === '>') return value > wanted
  if (operator === '<') return value < wanted
  return operator === '>=' ? value >= wanted : value <= wanted
}

/**
 * Link ids of what is asked at all, in the order of the form. A question that is not asked has no answer, whatever was typed
 * before. The outcome does not depend on the order in which items are looked at; a circle, which no accepted file has, is not asked.
 */
export function enabledItems(instrument: Instrument, answers: Answers): ReadonlySet<string> {
  const byId = new Map(instrument.items.map((item) => [item.linkId, item]))
  const known = new Map<string, boolean>()
  const isEnabled = (linkId: string): boolean => {
    const found = known.get(linkId)
    if (found !== undefined) return found
    const item = byId.get(linkId)
    if (!item) return false
    known.set(linkId, false)
    const answersOf = (question: string) => (isEnabled(question) ? (answers[question] ?? []) : [])
    const holds = (when: EnableWhen) => isMet(answersOf(when.question), when.operator, when.answer)
    const { enableWhen, enableBehavior } = item
    const isAsked =
      enableWhen.length === 0 || (enableBehavior === 'any' ? enableWhen.some(holds) : enableWhen.every(holds))
    const result = isAsked && item.ancestors.every(isEnabled)
    known.set(linkId, result)
    return result
  }
  return new Set(instrument.items.filter(({ linkId }) => isEnabled(linkId)).map(({ linkId }) => linkId))
}

/** The answers that count: those of questions that are asked. The others stay in the draft only. */
export function keptAnswers(instrument: Instrument, answers: Answers): Answers {
  const enabled = enabledItems(instrument, answers)
  const kept = instrument.items.filter((item) => isQuestion(item) && enabled.has(item.linkId))
  return Object.fromEntries(
    kept.map(({ linkId }) => [linkId, answers[linkId] ?? []] as const).filter(([, values]) => values.length > 0),
  )
}

/** What is known of the person without asking. */
export type ContextVariables = Readonly<Partial<Record<string, AnswerValue | null>>>

/** Answers that stand in the form at first: from the file, and from what is known of the person. */
export function initialAnswers(instrument: Instrument, context: ContextVariables): Answers {
  return Object.fromEntries(
    instrument.items.filter(isQuestion).map(({ linkId, initial, context: variable }) => {
      const known = variable === null ? null : context[variable]
      return [linkId, known === null || known === undefined ? initial : [known]] as const
    }),
  )
}

/** Answers that nobody may type, taken anew from what is known: a form sent with others changes nothing. */
export function withContext(instrument: Instrument, answers: Answers, context: ContextVariables): Answers {
  const fixed = instrument.items.filter((item) => item.context !== null || item.isReadOnly)
  const known = initialAnswers(instrument, context)
  return { ...answers, ...Object.fromEntries(fixed.map(({ linkId }) => [linkId, known[linkId] ?? []])) }
}
