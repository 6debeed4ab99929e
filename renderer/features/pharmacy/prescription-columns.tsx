import type { PrescriptionState } from '#shared/features/pharmacy/prescription.rules.ts'
import type { PrescriptionSummary } from '#shared/features/pharmacy/prescriptions.contract.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatInstant } from '../../format/times.ts'
import classes from './Pharmacy.module.css'
import { type BadgeMeaning, PharmacyBadge } from './PharmacyBadge.tsx'
import { prescriptionMessages as words } from './prescription.messages.ts'

export const stateMeanings: Readonly<Record<PrescriptionState, BadgeMeaning>> = {
  draft: 'neutral',
  issued: 'attention',
  'partly-dispensed': 'attention',
  dispensed: 'done',
  stopped: 'neutral',
  voided: 'neutral',
}

export const placeOf = ({ block, room }: { readonly block: string | null; readonly room: string | null }): string =>
  block === null ? '' : words.place(block, room ?? '')

export const prescriberOf = (row: Pick<PrescriptionSummary, 'prescriberName' | 'isByInstruction'>): string =>
  row.isByInstruction ? words.instructed(row.prescriberName) : row.prescriberName

/** What a list of prescriptions shows. */
export function prescriptionColumns(zone: FacilityZone): readonly DataColumn<PrescriptionSummary>[] {
  const { columns } = words
  return [
    { id: 'number', label: columns.number, value: (row) => row.number, width: '9rem', isFixed: true },
    { id: 'person', label: columns.person, value: (row) => row.inmate.name, width: '13rem', isFixed: true },
    { id: 'room', label: columns.room, value: (row) => placeOf(row.inmate), width: '6rem' },
    { id: 'medicines', label: columns.medicines, value: (row) => row.medicines.join(', ') },
    {
      id: 'state',
      label: columns.state,
      value: (row) => words.states[row.state],
      cell: (row) => (
        <span className={classes.badges}>
          <PharmacyBadge meaning={stateMeanings[row.state]} label={words.states[row.state]} />
          {row.confidentiality === 'extra' && <PharmacyBadge meaning="danger" label={words.secret} />}
          {row.isLate && <PharmacyBadge meaning="neutral" label={words.late} />}
        </span>
      ),
      width: '13rem',
      isFixed: true,
    },
    { id: 'prescriber', label: columns.prescriber, value: prescriberOf, width: '12rem', isHiddenAtFirst: true },
    {
      id: 'at',
      label: columns.at,
      value: (row) => row.prescribedAt,
      cell: (row) => formatInstant(row.prescribedAt, zone),
      exportText: (row) => formatInstant(row.prescribedAt, zone),
      width: '12rem',
    },
  ]
}
