import type { CalendarDate } from '../../time/calendar-date.ts'
import { ageInYears } from '../../time/calendar-date.ts'
import { answerProblems } from '../questionnaires/answer-problems.rules.ts'
import { type ContextVariables, isMet } from '../questionnaires/enabled-items.rules.ts'
import { type Answers, type Instrument, type InstrumentItem, itemOf } from '../questionnaires/instrument.ts'

/** Input that cannot be true of anybody, or not of this person; each has a name, so that nothing is silently left out of a sum. */
export const inputRefusalCodes = [
  'born-after-assessment',
  'convicted-before-birth',
  'convicted-after-assessment',
  'section-of-other-sex',
  'section-of-other-age',
  'value-not-allowed',
] as const

/** What is known of whoever is assessed; null where it is not known. */
export interface AssessedPerson {
  readonly sex: 'male' | 'female' | null
  readonly birthDate: CalendarDate | null
  readonly convictedOn: CalendarDate | null
  readonly assessedOn: CalendarDate
}

export interface InputRefusal {
  readonly refusal: (typeof inputRefusalCodes)[number]
  /** The answer that is meant; null where a date is. */
  readonly linkId: string | null
}

/** Sex, and the age on the day of the assessment. */
export const contextOfAssessed = ({ sex, birthDate, assessedOn }: AssessedPerson): ContextVariables => ({
  sex,
  'age-years': birthDate === null || birthDate > assessedOn ? null : ageInYears(birthDate, assessedOn),
})

/** Everything impossible at once, dates first, then answers in the order of the form. */
export function inputRefusals(
  instrument: Instrument,
  answers: Answers,
  person: AssessedPerson,
): readonly InputRefusal[] {
  return [
    ...dateRefusals(person),
    ...sectionRefusals(instrument, answers, person),
    ...valueRefusals(instrument, answers),
  ]
}

function dateRefusals({ birthDate, convictedOn, assessedOn }: AssessedPerson): readonly InputRefusal[] {
  const found: InputRefusal['refusal'][] = []
  if (birthDate !== null && birthDate > assessedOn) found.push('born-after-assessment')
  if (birthDate !== null && convictedOn !== null && convictedOn < birthDate) found.push('convicted-before-birth')
  if (convictedOn !== null && convictedOn > assessedOn) found.push('convicted-after-assessment')
  return found.map((refusal) => ({ refusal, linkId: null }))
}

/** Answers in a part that is meant for the other sex or another age: the form would not ask, so somebody or something put them there. */
function sectionRefusals(instrument: Instrument, answers: Answers, person: AssessedPerson): readonly InputRefusal[] {
  const context = contextOfAssessed(person)
  return instrument.items
    .filter(({ linkId }) => (answers[linkId] ?? []).length > 0)
    .flatMap((item) => {
      const around = item.ancestors.flatMap((linkId) => itemOf(instrument, linkId) ?? [])
      const refusal = [...around, item].map((one) => brokenBy(instrument, one, context)).find((one) => one !== null)
      return refusal ? [{ refusal, linkId: item.linkId }] : []
    })
}

const refusalOf: Readonly<Record<string, InputRefusal['refusal']>> = {
  sex: 'section-of-other-sex',
  'age-years': 'section-of-other-age',
}

function brokenBy(
  instrument: Instrument,
  { enableWhen, enableBehavior }: InstrumentItem,
  context: ContextVariables,
): InputRefusal['refusal'] | null {
  const known = enableWhen.map((when) => {
    const variable = itemOf(instrument, when.question)?.context ?? null
    const value = variable === null ? null : (context[variable] ?? null)
    return value === null || variable === null || isMet([value], when.operator, when.answer) ? null : variable
  })
  // Where one of several conditions is enough, another may open the part.
  if (enableBehavior === 'any' && known.some((variable) => variable === null)) return null
  const variable = known.find((one) => one !== null)
  return variable ? (refusalOf[variable] ?? null) : null
}

function valueRefusals(instrument: Instrument, answers: Answers): readonly InputRefusal[] {
  return answerProblems(instrument, answers)
    .filter(({ problem }) => problem !== 'missing')
    .map(({ linkId }) => ({ refusal: 'value-not-allowed', linkId }))
}
