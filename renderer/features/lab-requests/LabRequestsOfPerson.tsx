import { IconFlask } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { orpc } from '../../api/client.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { useZone } from '../../format/use-zone.ts'
import { TabSection } from '../medical-records/TabSection.tsx'
import { labColumns } from './lab-columns.tsx'
import { labRequestPaths } from './lab-request-paths.ts'
import { labRequestMessages as words } from './lab-requests.messages.ts'

interface LabRequestsOfPersonProps {
  readonly inmateId: string
  readonly mayWrite: boolean
}

/** What was asked from laboratories for one person. */
export function LabRequestsOfPerson({ inmateId, mayWrite }: LabRequestsOfPersonProps) {
  const navigate = useNavigate()
  const zone = useZone()
  const list = useQuery(orpc.labRequests.list.queryOptions({ input: { inmateId, states: [], isOverdue: false } }))
  const columns = useMemo(() => labColumns(zone).filter(({ id }) => id !== 'person'), [zone])
  return (
    <TabSection
      title={words.openTitle}
      action={
        mayWrite ? { label: words.request, onClick: () => void navigate(labRequestPaths.openFor(inmateId)) } : null
      }
    >
      <QueryContent query={list} shape="table">
        {(rows) => (
          <DataTable
            name="lab-requests-of-person"
            label={words.menu}
            rows={rows}
            rowId={({ id }) => id}
            columns={columns}
            onOpen={({ id }) => void navigate(labRequestPaths.request(id))}
            instead={
              rows.length === 0 ? (
                <EmptyState title={words.emptyTitle} text={words.noneOfPerson} icon={IconFlask} />
              ) : undefined
            }
          />
        )}
      </QueryContent>
    </TabSection>
  )
}
