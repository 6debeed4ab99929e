import { Group, Text } from '@mantine/core'
import type { ReferralSummary } from '#shared/features/referrals/referral.ts'
import { StateBadge } from '../../components/StateBadge/StateBadge.tsx'
import { lookOf } from './referral-state.ts'
import { referralMessages as words } from './referrals.messages.ts'

/** Where a referral stands, as the one list of states and in its own words. */
export function ReferralBadge({ referral }: { readonly referral: Pick<ReferralSummary, 'state' | 'overdue'> }) {
  return (
    <Group gap="xs">
      <StateBadge state={lookOf(referral)} />
      <Text span size="sm">
        {words.states[referral.state]}
      </Text>
    </Group>
  )
}
