import type { ReferralState } from '#shared/features/referrals/referral.rules.ts'
import type { ReferralSummary } from '#shared/features/referrals/referral.ts'
import type { StateCode } from '../../components/StateBadge/StateBadge.tsx'

const looks: Readonly<Record<ReferralState, StateCode>> = {
  draft: 'draft',
  'waiting-permission': 'waiting',
  permitted: 'running',
  refused: 'returned',
  left: 'running',
  arrived: 'running',
  returned: 'incomplete',
  completed: 'done',
  cancelled: 'cancelled',
}

/** Being late outweighs everything. */
export const lookOf = ({ state, overdue }: Pick<ReferralSummary, 'state' | 'overdue'>): StateCode =>
  overdue.length > 0 ? 'overdue' : looks[state]
