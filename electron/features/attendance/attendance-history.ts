import type { QueryContext } from '../../core/context.ts'
import { coachingFactsIn } from '../coaching-programmes/coaching-facts.ts'
import { findSession } from '../coaching-sessions/coaching-sessions.repository.ts'
import type { HistoryRecord } from '../history/history-source.ts'

/** The marks of a session, with the titles of the reasons. */
export async function attendanceHistoryRecord(
  { db, services }: QueryContext,
  sessionId: string,
): Promise<HistoryRecord | null> {
  if (!(await findSession(db, sessionId))) return null
  const { reasons } = coachingFactsIn(services.resourcesFolder)
  return { names: new Map(reasons.map(({ id, title }) => [id, title])) }
}
