import { sessionMessages } from './coaching-sessions.messages.ts'
import { planChangeMessages } from './plan-changes.messages.ts'
import { planOf, planProblems, type TypedPlan } from './plan-form.ts'

export interface TypedPlanChange extends TypedPlan {
  readonly place: string
  readonly instructor: string
  readonly reason: string
}

const { problems } = sessionMessages

export const planChangeProblems = (typed: TypedPlanChange): Record<string, string> => ({
  ...planProblems(typed),
  ...(typed.place.trim() === '' ? { place: problems.place } : {}),
  ...(typed.instructor.trim() === '' ? { instructor: problems.instructor } : {}),
  ...(typed.reason.trim().length < 5 ? { reason: planChangeMessages.reasonMissing } : {}),
})

/** What the core is asked; null while something is missing. It may be looked at before the reason is written. */
export function planChangeOf(id: string, typed: TypedPlanChange) {
  const plan = planOf(typed)
  const [place, instructor] = [typed.place.trim(), typed.instructor.trim()]
  if (plan === null || place === '' || instructor === '') return null
  const { until, slots, skipsHolidays } = plan
  return { id, until, slots, skipsHolidays, place, instructor }
}
