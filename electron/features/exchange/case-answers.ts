import { casePhase } from '#shared/features/service-cases/case-phase.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { Reader } from '../../database/reader.ts'
import type { HeardAnswer, Objections } from '../service-cases/case-presentation.ts'
import type { LoadedCase } from '../service-cases/load-case.ts'
import { answersOfCase, type IncomingAnswerRow } from './incoming.repository.ts'
import { answerOf } from './plan-incoming.ts'

/** What other offices said about a case, as its page tells it. */
export interface CaseAnswers {
  readonly heard: readonly HeardAnswer[]
  readonly objections: Objections
}

export async function caseAnswers(db: Reader, loaded: LoadedCase): Promise<CaseAnswers> {
  const rows = (await answersOfCase(db, loaded.row.id)).filter(({ state }) => state === 'taken-in')
  return {
    heard: rows.map((row) => ({
      id: row.id,
      fileId: row.incoming_file_id,
      fileName: row.file_name,
      on: calendarDateSchema.parse(row.happened_on),
      settledAt: instantSchema.parse(row.settled_at),
      byName: row.settled_by_name ?? '',
    })),
    objections: objectionsOf(loaded, rows),
  }
}

/** Only while the file is still to be mended: whoever answers for it lets it go on knowing what was missed. */
function objectionsOf(loaded: LoadedCase, rows: readonly IncomingAnswerRow[]): Objections {
  if (casePhase(loaded.facts.events) !== 'returned') return new Map()
  const last = loaded.events.findLast(({ kind }) => kind === 'returned')
  const row = rows.find(({ id }) => id === last?.incoming_answer_id)
  const answer = row && answerOf(row)
  if (answer?.kind !== 'returned') return new Map()
  return new Map(
    answer.missing.map(({ requirement, why }) => [
      requirement,
      { why: why === '' ? null : why, byName: row?.sender_name ?? '', on: answer.on },
    ]),
  )
}
