import { serviceCasesContract } from '#shared/features/service-cases/service-cases.contract.ts'
import { pendingService } from './pending.ts'

export const serviceCasesService = pendingService(serviceCasesContract)
