import type { DoctorOrder } from '#shared/features/visiting-doctor/visiting-doctor.contract.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatMoment } from '../../format/times.ts'
import { visitingDoctorMessages as words } from './visiting-doctor.messages.ts'

export function orderColumns(zone: FacilityZone): readonly DataColumn<DoctorOrder>[] {
  const { columns } = words
  const caredAt = ({ visit }: DoctorOrder) => formatMoment(visit.caredAt, zone)
  return [
    { id: 'person', label: columns.person, value: ({ visit }) => visit.inmate.name, isFixed: true },
    {
      id: 'caredAt',
      label: columns.caredAt,
      value: ({ visit }) => visit.caredAt,
      cell: caredAt,
      exportText: caredAt,
      width: '11rem',
    },
    { id: 'kind', label: columns.kind, value: ({ kindName }) => kindName, width: '8rem' },
    { id: 'text', label: columns.text, value: ({ text }) => text },
    { id: 'state', label: columns.state, value: ({ state }) => words.states[state], width: '10rem' },
    { id: 'doctor', label: columns.doctor, value: ({ doctorName }) => doctorName, width: '12rem' },
  ]
}
