import type { LabRequestSummary } from '#shared/features/lab-requests/lab-requests.contract.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatMoment } from '../../format/times.ts'
import { LabBadge } from './LabBadge.tsx'
import { labRequestMessages as words } from './lab-requests.messages.ts'

export const testNames = ({ tests }: Pick<LabRequestSummary, 'tests'>) => tests.map(({ name }) => name).join(', ')

/** Columns of the list of lab requests. */
export function labColumns(zone: FacilityZone): readonly DataColumn<LabRequestSummary>[] {
  const { columns } = words
  const requested = (row: LabRequestSummary) => formatMoment(row.requestedAt, zone)
  const due = (row: LabRequestSummary) => (row.dueAt === null ? '' : formatMoment(row.dueAt, zone))
  return [
    { id: 'number', label: columns.number, value: (row) => row.number, width: '8.5rem', isFixed: true },
    { id: 'person', label: columns.person, value: (row) => row.inmate.name, isFixed: true },
    { id: 'tests', label: columns.tests, value: testNames },
    { id: 'laboratory', label: columns.laboratory, value: (row) => row.laboratory },
    {
      id: 'requested',
      label: columns.requested,
      value: (row) => row.requestedAt,
      exportText: requested,
      cell: requested,
      width: '10rem',
    },
    { id: 'due', label: columns.due, value: (row) => row.dueAt ?? '', exportText: due, cell: due, width: '10rem' },
    {
      id: 'state',
      label: columns.state,
      value: (row) => words.states[row.state],
      cell: (row) => <LabBadge request={row} />,
      width: '15rem',
    },
  ]
}
