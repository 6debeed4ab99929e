import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { ComplaintSatisfactionsTable } from './complaints.tables.ts'

/** Of every complaint: whoever reads them asks only for those that passed the wall. */
export function listSatisfactions(db: Reader) {
  return db.selectFrom('complaint_satisfactions').select(['complaint_id', 'event_id', 'result', 'attempts']).execute()
}

/** Newest first. */
export function satisfactionsOf(db: Reader, complaintId: string) {
  return db
    .selectFrom('complaint_satisfactions')
    .innerJoin('case_events', 'case_events.id', 'complaint_satisfactions.event_id')
    .select(['complaint_satisfactions.result', 'complaint_satisfactions.attempts', 'case_events.at'])
    .where('complaint_id', '=', complaintId)
    .orderBy('case_events.sequence', 'desc')
    .execute()
}

/** The event of a step that was taken just now. */
export function lastTaking(db: Reader, caseId: string, step: string) {
  return db
    .selectFrom('case_events')
    .select('id')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'step-taken')
    .where('step', '=', step)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

export async function insertSatisfaction(db: Transaction<Tables>, row: ComplaintSatisfactionsTable): Promise<void> {
  await db.insertInto('complaint_satisfactions').values(row).execute()
}
