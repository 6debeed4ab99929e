import type { ReferralPermit } from '#shared/features/referrals/referral-permits.contract.ts'
import type { StateCode } from '../../components/StateBadge/StateBadge.tsx'

/** How the head's word stands, in the one list of states. */
export function permitState({ permission, isOverdue }: Pick<ReferralPermit, 'permission' | 'isOverdue'>): StateCode {
  if (permission === 'none') return isOverdue ? 'overdue' : 'waiting'
  return permission === 'permitted' ? 'done' : 'refused'
}
