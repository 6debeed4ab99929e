import type { ComplaintLists, ComplaintMode } from './complaint.ts'
import { type Satisfaction, satisfactionStep } from './complaint-satisfaction.ts'

/**
 * Why a step may not be taken with what is told of the reporter's satisfaction; null where it may. Asking is a step that ends with a result of the list, or
 * with the number of attempts.
 */
export function satisfactionFault(
  step: string,
  told: Satisfaction | null,
  { results }: ComplaintLists['satisfaction'],
): 'satisfaction-missing' | 'satisfaction-elsewhere' | 'unknown-choice' | 'attempts-missing' | null {
  if (step !== satisfactionStep) return told === null ? null : 'satisfaction-elsewhere'
  if (told === null) return 'satisfaction-missing'
  const known = results.find(({ id }) => id === told.result)
  if (!known) return 'unknown-choice'
  return known.isAttempt === (told.attempts !== null) ? null : 'attempts-missing'
}

/** Whether asking may be passed over: nobody can be asked who is not known. With everybody else at least the attempt is recorded. */
export const mayPassOver = (step: string, mode: ComplaintMode): boolean =>
  step !== satisfactionStep || mode === 'anonymous'
