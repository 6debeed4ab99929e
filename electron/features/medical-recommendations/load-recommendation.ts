import { medicalRecommendationService } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import type { CommandContext } from '../../core/context.ts'
import { requireRevision } from '../service-cases/change-case.ts'
import { type LoadContext, type LoadedCase, loadCase } from '../service-cases/load-case.ts'

/** @throws Failure not-found */
export const loadRecommendation = (context: LoadContext, caseId: string): Promise<LoadedCase> =>
  loadCase(context, medicalRecommendationService, caseId)

/** For a change: the page must have decided on the present state. @throws Failure not-found, changed-meanwhile */
export async function loadForChange(
  context: CommandContext,
  reference: { readonly caseId: string; readonly revision: number },
): Promise<LoadedCase> {
  const loaded = await loadRecommendation(context, reference.caseId)
  requireRevision(loaded, reference.revision)
  return loaded
}
