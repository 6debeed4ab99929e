import type { Answers } from '#shared/features/questionnaires/instrument.ts'
import type { CareTime } from '../medical-records/care-time.ts'

/** What is typed into a form for one person. */
export interface FillValues extends CareTime {
  readonly answers: Answers
}

/** As the contract takes them. */
export const answersToSend = (answers: Answers) =>
  Object.fromEntries(Object.entries(answers).map(([linkId, values]) => [linkId, [...values]]))
