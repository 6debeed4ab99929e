import { Text } from '@mantine/core'
import type { FacilityProfile } from '#shared/features/facility/facility.contract.ts'
import { DataTable } from '../../components/DataTable/DataTable.tsx'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatDate } from '../../format/dates.ts'
import { facilityMessages } from './facility.messages.ts'
import { differencesOf } from './facility-rows.ts'

interface FacilityVersionsProps {
  /** Newest first, as the core lists them. */
  readonly versions: readonly FacilityProfile[]
  readonly currentId: string
  readonly onOpen: (version: FacilityProfile) => void
}

interface VersionRow {
  readonly version: FacilityProfile
  readonly state: string
  readonly changes: string
}

const columns: readonly DataColumn<VersionRow>[] = [
  {
    id: 'validFrom',
    label: facilityMessages.columns.validFrom,
    value: (row) => row.version.validFrom,
    cell: (row) => formatDate(row.version.validFrom),
    width: '10rem',
    isSortable: false,
    isFixed: true,
  },
  {
    id: 'state',
    label: facilityMessages.columns.state,
    value: (row) => row.state,
    width: '12rem',
    isSortable: false,
    isFixed: true,
  },
  {
    id: 'changes',
    label: facilityMessages.columns.changes,
    value: (row) => row.changes,
    isSortable: false,
    isFixed: true,
  },
]

/** Which data was in force when, and what each change was about. */
export function FacilityVersions({ versions, currentId, onOpen }: FacilityVersionsProps) {
  const currentIndex = versions.findIndex((version) => version.id === currentId)
  const rows = versions.map((version, index): VersionRow => {
    const before = versions[index + 1]
    const differences = before ? differencesOf(version, before) : []
    const state = index === currentIndex ? 'current' : index < currentIndex ? 'future' : 'past'
    return {
      version,
      state: facilityMessages.versionStates[state],
      changes: before ? differences.join(', ') || facilityMessages.sameAsBefore : facilityMessages.firstVersion,
    }
  })
  return (
    <>
      <Text c="dimmed" mb="xs">
        {facilityMessages.historyText}
      </Text>
      <DataTable
        name="facility-versions"
        label={facilityMessages.tabs.history}
        rows={rows}
        columns={columns}
        rowId={(row) => row.version.id}
        onOpen={(row) => onOpen(row.version)}
      />
    </>
  )
}
