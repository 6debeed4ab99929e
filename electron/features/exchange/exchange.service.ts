import { exchangeContract } from '#shared/features/exchange/exchange.contract.ts'
import { pendingService } from '../service-cases/pending.ts'

export const exchangeService = pendingService(exchangeContract)
