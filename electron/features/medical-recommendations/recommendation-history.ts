import { medicalRecommendationService } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import type { QueryContext } from '../../core/context.ts'
import { answersOfCase } from '../exchange/incoming.repository.ts'
import type { HistoryRecord } from '../history/history-source.ts'
import { findCase } from '../service-cases/service-cases.repository.ts'
import { aboutInmate, namesInStandard } from '../service-cases/service-history.ts'
import { standardOfVersion } from '../service-cases/service-standards.ts'

/** A request in the history: its papers and steps are called as in the version it began with. */
export async function recommendationHistoryRecord(
  { db, services }: QueryContext,
  id: string,
): Promise<HistoryRecord | null> {
  const row = await findCase(db, medicalRecommendationService, id)
  if (!row) return null
  const standard = standardOfVersion(services.resourcesFolder, row.service_id, row.service_version)
  const answers = await answersOfCase(db, id)
  const names = new Map([
    ...namesInStandard(standard),
    ...answers.map((answer) => [answer.id, answer.file_name] as const),
  ])
  return { ...aboutInmate(row), names }
}
