import { healthQuestionnaires } from '#shared/features/questionnaires/questionnaire-binding.ts'
import type { QueryContext } from '../../core/context.ts'
import type { HistoryRecord } from '../history/history-source.ts'
import { scopeOf } from './questionnaire-handlers.ts'
import { findResponse } from './questionnaires.repository.ts'

/** What is more secret has no history either, for whoever may not see it. */
export async function responseHistoryRecord({ db, actor }: QueryContext, id: string): Promise<HistoryRecord | null> {
  const row = await findResponse(db, scopeOf(healthQuestionnaires, actor), id)
  return row ? { about: { type: 'inmate', id: row.inmate_id } } : null
}
