import type { Disclosure } from '#shared/features/disclosures/disclosures.contract.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatInstant } from '../../format/times.ts'
import classes from './Disclosures.module.css'
import { disclosureMessages as words } from './disclosures.messages.ts'

const joined = (lines: readonly string[]): string => lines.join('; ')

/** What left, to whom, why. The person's own page leaves the name out. */
export function disclosureColumns(zone: FacilityZone, isOfOne: boolean): readonly DataColumn<Disclosure>[] {
  const { columns } = words
  const person: DataColumn<Disclosure> = {
    id: 'inmate',
    label: columns.inmate,
    value: (row) => row.inmate.name,
    isFixed: true,
  }
  return [
    {
      id: 'at',
      label: columns.at,
      value: (row) => row.at,
      exportText: (row) => formatInstant(row.at, zone),
      cell: (row) => formatInstant(row.at, zone),
      width: '12rem',
      isFixed: true,
    },
    ...(isOfOne ? [] : [person]),
    {
      id: 'recipients',
      label: columns.recipients,
      value: (row) => joined(row.recipients),
      cell: (row) => <LongText text={joined(row.recipients)} />,
    },
    {
      id: 'asked-by',
      label: columns.askedBy,
      value: (row) => row.byHand && joined([row.byHand.askedBy, ...(row.byHand.request ? [row.byHand.request] : [])]),
      isHiddenAtFirst: !isOfOne,
    },
    { id: 'basis', label: columns.basis, value: (row) => row.basis, cell: (row) => <LongText text={row.basis} /> },
    { id: 'papers', label: columns.papers, value: (row) => joined(row.papers), isHiddenAtFirst: !isOfOne },
    { id: 'by', label: columns.by, value: (row) => row.byName, width: '11rem' },
    { id: 'bundle', label: columns.bundle, value: (row) => row.bundle?.name ?? words.byHand, width: '9rem' },
    {
      id: 'encrypted',
      label: columns.encrypted,
      value: (row) => (row.isEncrypted ? words.yes : words.no),
      width: '8rem',
      isHiddenAtFirst: true,
    },
  ]
}

/** Its beginning; the rest under the pointer, on paper and in the export. */
function LongText({ text }: { readonly text: string }) {
  return (
    <span className={classes.long} title={text}>
      {text}
    </span>
  )
}
