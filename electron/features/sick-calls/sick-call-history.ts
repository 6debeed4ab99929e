import type { QueryContext } from '../../core/context.ts'
import type { HistoryRecord } from '../history/history-source.ts'
import { sightOf } from '../medical-records/record-person.ts'
import { findSickCall } from './sick-calls.repository.ts'

/** What is more secret has no history either, for whoever may not see it. */
export async function sickCallHistoryRecord({ db, actor }: QueryContext, id: string): Promise<HistoryRecord | null> {
  const row = await findSickCall(db, sightOf(actor), id)
  return row ? { about: { type: 'inmate', id: row.inmate_id } } : null
}
