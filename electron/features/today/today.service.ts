import { todayContract } from '#shared/features/today/today.contract.ts'
import { pendingService } from '../service-cases/pending.ts'

export const todayService = pendingService(todayContract)
