import type { QueryContext } from '../../core/context.ts'
import type { HistoryRecord } from '../history/history-source.ts'
import { namesInStandard } from '../service-cases/service-history.ts'
import { loadApplication } from './licence-case.ts'
import { findApplication } from './licences.repository.ts'

export async function licenceHistoryRecord(context: QueryContext, id: string): Promise<HistoryRecord | null> {
  const row = await findApplication(context.db, id)
  if (!row) return null
  const { facts } = await loadApplication(context, row)
  return { names: namesInStandard(facts.standard) }
}
