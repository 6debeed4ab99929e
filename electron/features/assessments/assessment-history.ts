import { assessmentService } from '#shared/features/assessments/assessments.rules.ts'
import type { QueryContext } from '../../core/context.ts'
import { needNames } from '../assessment-needs/need-facts.ts'
import type { HistoryRecord } from '../history/history-source.ts'
import { findCase } from '../service-cases/service-cases.repository.ts'
import { aboutInmate, namesInStandard } from '../service-cases/service-history.ts'
import { standardOfVersion } from '../service-cases/service-standards.ts'

/** An assessment in the history: its papers and steps are called as in the version it began with. */
export async function assessmentHistoryRecord(
  { db, services }: QueryContext,
  id: string,
): Promise<HistoryRecord | null> {
  const row = await findCase(db, assessmentService, id)
  if (!row) return null
  const standard = standardOfVersion(services.resourcesFolder, row.service_id, row.service_version)
  return { ...aboutInmate(row), names: new Map([...namesInStandard(standard), ...needNames(services.resourcesFolder)]) }
}
