import { Group, Text } from '@mantine/core'
import type { LabRequestState } from '#shared/features/lab-requests/lab-request.rules.ts'
import type { LabRequestSummary } from '#shared/features/lab-requests/lab-requests.contract.ts'
import { StateBadge, type StateCode } from '../../components/StateBadge/StateBadge.tsx'
import { labRequestMessages as words } from './lab-requests.messages.ts'

const looks: Readonly<Record<LabRequestState, StateCode>> = {
  requested: 'waiting',
  sent: 'running',
  resulted: 'incomplete',
  read: 'done',
  voided: 'cancelled',
}

/** Where a request stands; being late outweighs everything. */
export function LabBadge({ request }: { readonly request: Pick<LabRequestSummary, 'state' | 'isOverdue'> }) {
  return (
    <Group gap="xs">
      <StateBadge state={request.isOverdue ? 'overdue' : looks[request.state]} />
      <Text span size="sm">
        {words.states[request.state]}
      </Text>
    </Group>
  )
}
