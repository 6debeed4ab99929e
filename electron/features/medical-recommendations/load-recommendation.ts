import { medicalRecommendationService } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import type { CommandContext } from '../../core/context.ts'
import { requireRevision } from '../service-cases/change-case.ts'
import { type InmateCase, inmateCaseOf, type LoadContext, loadCase, loadCases } from '../service-cases/load-case.ts'

/** @throws Failure not-found */
export const loadRecommendation = async (context: LoadContext, caseId: string): Promise<InmateCase> =>
  inmateCaseOf(await loadCase(context, medicalRecommendationService, caseId))

/** Requests, newest first. */
export async function loadRecommendations(
  context: LoadContext,
  filter: { readonly includeEnded: boolean; readonly inmateId: string | null },
): Promise<readonly InmateCase[]> {
  const loaded = await loadCases(context, { serviceId: medicalRecommendationService, ...filter })
  return loaded.map(inmateCaseOf)
}

/** For a change: the page must have decided on the present state. @throws Failure not-found, changed-meanwhile */
export async function loadForChange(
  context: CommandContext,
  reference: { readonly caseId: string; readonly revision: number },
): Promise<InmateCase> {
  const loaded = await loadRecommendation(context, reference.caseId)
  requireRevision(loaded, reference.revision)
  return loaded
}
