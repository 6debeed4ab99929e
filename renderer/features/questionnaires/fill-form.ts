import type { Answers } from '#shared/features/questionnaires/instrument.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { parseTime } from '../../format/parse-date.ts'
import { questionnaireMessages as words } from './questionnaires.messages.ts'

/** What is typed into a form for one person. */
export interface FillValues {
  readonly answers: Answers
  readonly isNow: boolean
  readonly caredOn: CalendarDate | null
  readonly caredTime: string
  readonly lateReason: string
}

export function momentProblems({ isNow, caredOn, caredTime }: FillValues): Record<string, string> {
  if (isNow) return {}
  return {
    ...(caredOn === null ? { caredOn: words.dayMissing } : {}),
    ...(parseTime(caredTime) === null ? { caredTime: words.timeWrong } : {}),
  }
}

/** As the contract takes them. */
export const answersToSend = (answers: Answers) =>
  Object.fromEntries(Object.entries(answers).map(([linkId, values]) => [linkId, [...values]]))
