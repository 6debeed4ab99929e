import { recommendationsContract } from '#shared/features/medical-recommendations/medical-recommendations.contract.ts'
import { pendingService } from '../service-cases/pending.ts'

export const recommendationsService = pendingService(recommendationsContract)
