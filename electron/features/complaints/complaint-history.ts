import type { QueryContext } from '../../core/context.ts'
import type { HistoryRecord } from '../history/history-source.ts'
import { causesIn } from '../identity-openings/opening-facts.ts'
import { listsIn, onlookerOf } from './complaint-facts.ts'
import { findComplaint } from './complaints.repository.ts'

/** Whoever a complaint is about finds no history of it either. */
export async function complaintHistoryRecord(context: QueryContext, id: string): Promise<HistoryRecord | null> {
  const row = await findComplaint(context.db, onlookerOf(context), id)
  if (!row) return null
  const { channels, services, units, satisfaction } = listsIn(context.services)
  const causes = causesIn(context.services)
  return {
    names: new Map(
      [...channels, ...services, ...units, ...satisfaction.results, ...causes].map(
        (one) => [one.id, one.title] as const,
      ),
    ),
  }
}
