import { calendarDateSchema } from '../../time/calendar-date.ts'
import { enabledItems } from './enabled-items.rules.ts'
import { type Answers, type AnswerValue, type Instrument, type InstrumentItem, isQuestion } from './instrument.ts'

export const answerProblemCodes = [
  'missing',
  'wrong-type',
  'too-low',
  'too-high',
  'not-an-option',
  'several',
  'too-long',
  'unknown-item',
] as const

export interface AnswerProblem {
  readonly linkId: string
  readonly problem: (typeof answerProblemCodes)[number]
}

const longestLine = 250
const longestText = 4000

/** Why a set of answers cannot be kept yet; in the order of the form. What is not asked is not judged. */
export function answerProblems(instrument: Instrument, answers: Answers): readonly AnswerProblem[] {
  const enabled = enabledItems(instrument, answers)
  const questions = instrument.items.filter(isQuestion)
  const known = new Set(questions.map(({ linkId }) => linkId))
  const strangers = Object.keys(answers).filter((linkId) => !known.has(linkId))
  return [
    ...questions
      .filter(({ linkId }) => enabled.has(linkId))
      .flatMap((item) => {
        const problem = problemOf(item, answers[item.linkId] ?? [])
        return problem === null ? [] : [{ linkId: item.linkId, problem }]
      }),
    ...strangers.map((linkId): AnswerProblem => ({ linkId, problem: 'unknown-item' })),
  ]
}

function problemOf(item: InstrumentItem, values: readonly AnswerValue[]): AnswerProblem['problem'] | null {
  // What is known of the person cannot be asked for where it is not known.
  if (values.length === 0) return item.isRequired && item.context === null ? 'missing' : null
  if (values.length > 1 && !item.repeats) return 'several'
  for (const value of values) {
    const problem = valueProblem(item, value)
    if (problem !== null) return problem
  }
  return null
}

function valueProblem(item: InstrumentItem, value: AnswerValue): AnswerProblem['problem'] | null {
  switch (item.type) {
    case 'boolean':
      return typeof value === 'boolean' ? null : 'wrong-type'
    case 'integer':
    case 'decimal':
      return numberProblem(item, value)
    case 'choice':
      return item.options.some(({ code }) => code === value) ? null : 'not-an-option'
    case 'date':
      return calendarDateSchema.safeParse(value).success ? null : 'wrong-type'
    default: {
      if (typeof value !== 'string' || value.trim() === '') return 'wrong-type'
      return value.length > (item.maxLength ?? (item.type === 'text' ? longestText : longestLine)) ? 'too-long' : null
    }
  }
}

function numberProblem(item: InstrumentItem, value: AnswerValue): AnswerProblem['problem'] | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'wrong-type'
  if (item.type === 'integer' && !Number.isInteger(value)) return 'wrong-type'
  if (item.min !== null && value < item.min) return 'too-low'
  return item.max !== null && value > item.max ? 'too-high' : null
}
