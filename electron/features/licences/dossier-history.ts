import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { QueryContext } from '../../core/context.ts'
import { currentZone } from '../facility/facility.service.ts'
import type { HistoryRecord } from '../history/history-source.ts'
import { licenceStandardsOn } from '../service-cases/service-standards.ts'
import { findWorker } from '../workers/workers.repository.ts'

export async function dossierHistoryRecord(context: QueryContext, id: string): Promise<HistoryRecord | null> {
  const { db, now, services } = context
  if (!(await findWorker(db, id))) return null
  const standards = licenceStandardsOn(services.resourcesFolder, toCalendarDate(now, await currentZone(db, now)))
  const papers = standards.flatMap(({ requirements }) => requirements)
  return { names: new Map(papers.map(({ id: paper, title }) => [paper, title])) }
}
