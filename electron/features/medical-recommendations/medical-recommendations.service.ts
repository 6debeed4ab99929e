import type { recommendationsContract } from '#shared/features/medical-recommendations/medical-recommendations.contract.ts'
import type { ServiceOf } from '../../core/service.ts'
import { caseAnswers } from '../exchange/case-answers.ts'
import { correctionWindowOf } from '../medical-records/correction-window.ts'
import { caseCommands } from '../service-cases/case-commands.ts'
import { loadRecommendation, loadRecommendations } from './load-recommendation.ts'
import { openRecommendation } from './open-recommendation.ts'
import { paperSummary } from './paper-summary.ts'
import { presentRecommendation, presentRow } from './present-recommendation.ts'
import { recommendationBinding } from './recommendation-binding.ts'
import { recommendationLetters } from './recommendation-letters.ts'
import { recommendationOutcome } from './recommendation-outcome.ts'
import { recommendationPapers } from './recommendation-papers.ts'
import { presentBlocks } from './register.repository.ts'

export const recommendationsService: ServiceOf<typeof recommendationsContract> = {
  list: async ({ states, turn, includeEnded, inmateId }, context) => {
    const { actor, now } = context
    const cases = await loadRecommendations(context, { includeEnded, inmateId })
    const blocks = await presentBlocks(context.db)
    return cases
      .map((loaded) => presentRow(loaded, { actor, now }, blocks))
      .filter((row) => states.length === 0 || states.includes(row.state))
      .filter((row) => turn === 'any' || row.isMyTurn)
  },

  get: async ({ caseId }, context) => {
    const { actor, now } = context
    const loaded = await loadRecommendation(context, caseId)
    const seesPapers = actor.permissions.has('view:case-papers') || actor.permissions.has('view:health')
    await context.recordRead('inmate', seesPapers ? [loaded.row.inmate_id] : [])
    const { correctionHours } = await correctionWindowOf(context.db)
    return presentRecommendation(loaded, { actor, now, correctionHours }, await caseAnswers(context.db, loaded))
  },

  ...caseCommands(recommendationBinding),
  ...openRecommendation,
  ...recommendationLetters,
  ...recommendationPapers,
  ...paperSummary,
  ...recommendationOutcome,
}
