import { Button } from '@mantine/core'
import { IconAmbulance, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link, useNavigate } from 'react-router'
import { orpc } from '../../api/client.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { useZone } from '../../format/use-zone.ts'
import { referralColumns } from './referral-columns.tsx'
import { referralPaths } from './referral-paths.ts'
import { referralMessages as words } from './referrals.messages.ts'

interface ReferralsTabProps {
  readonly inmateId: string
  readonly mayWrite: boolean
}

/** Every time one person was sent to a hospital. */
export function ReferralsTab({ inmateId, mayWrite }: ReferralsTabProps) {
  const navigate = useNavigate()
  const zone = useZone()
  const list = useQuery(
    orpc.referrals.list.queryOptions({ input: { inmateId, states: [], path: null, overdueOn: null } }),
  )
  const columns = useMemo(() => referralColumns(zone).filter(({ id }) => id !== 'person' && id !== 'register'), [zone])
  return (
    <>
      {mayWrite && (
        <Button
          component={Link}
          to={referralPaths.openFor(inmateId)}
          variant="default"
          mb="md"
          leftSection={<IconPlus size={16} aria-hidden />}
        >
          {words.refer}
        </Button>
      )}
      <QueryContent query={list} shape="table">
        {({ referrals }) => (
          <DataTable
            name="referrals-of-person"
            label={words.menu}
            rows={referrals}
            rowId={({ id }) => id}
            columns={columns}
            onOpen={({ id }) => void navigate(referralPaths.referral(id))}
            instead={
              referrals.length === 0 ? (
                <EmptyState title={words.emptyTitle} text={words.noneOfPerson} icon={IconAmbulance} />
              ) : undefined
            }
          />
        )}
      </QueryContent>
    </>
  )
}
