import { Failure } from '#shared/contract/failure.ts'
import type { ReferralRefusal } from '#shared/features/referrals/referral.rules.ts'

export const refuse = (reason: ReferralRefusal): Failure => new Failure('refused', { reason })
