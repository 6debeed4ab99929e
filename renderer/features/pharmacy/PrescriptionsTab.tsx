import { Button } from '@mantine/core'
import { IconPlus, IconPrescription } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { orpc } from '../../api/client.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { useZone } from '../../format/use-zone.ts'
import { pharmacyPaths } from './pharmacy-paths.ts'
import { prescriptionMessages as words } from './prescription.messages.ts'
import { prescriptionColumns } from './prescription-columns.tsx'

interface PrescriptionsTabProps {
  readonly inmateId: string
  /** Opens the form beside the record; null for readers who may not write. */
  readonly onWrite: (() => void) | null
}

/** Everything that was ever prescribed for one person. */
export function PrescriptionsTab({ inmateId, onWrite }: PrescriptionsTabProps) {
  const navigate = useNavigate()
  const zone = useZone()
  const list = useQuery(orpc.prescriptions.list.queryOptions({ input: { inmateId, states: [] } }))
  const columns = useMemo(() => prescriptionColumns(zone).filter(({ id }) => id !== 'person' && id !== 'room'), [zone])
  return (
    <>
      {onWrite && (
        <Button variant="default" mb="md" leftSection={<IconPlus size={16} aria-hidden />} onClick={onWrite}>
          {words.add}
        </Button>
      )}
      <QueryContent query={list} shape="table">
        {(rows) => (
          <DataTable
            name="prescriptions-of-person"
            label={words.title}
            rows={rows}
            rowId={({ id }) => id}
            columns={columns}
            onOpen={({ id }) => void navigate(pharmacyPaths.prescription(id))}
            instead={
              rows.length === 0 ? (
                <EmptyState title={words.emptyTitle} text={words.noneOfPerson} icon={IconPrescription} />
              ) : undefined
            }
          />
        )}
      </QueryContent>
    </>
  )
}
