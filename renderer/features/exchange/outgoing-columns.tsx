import { Badge, Code } from '@mantine/core'
import { inGroups } from '#shared/features/exchange/bundle-names.rules.ts'
import type { OutgoingRow } from '#shared/features/exchange/exchange.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatDate } from '../../format/dates.ts'
import { formatFileSize } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import { BundleState, bundleStateWord } from './BundleState.tsx'
import classes from './Exchange.module.css'
import { exchangeMessages as words } from './exchange.messages.ts'

/** Columns of the register of outgoing files. */
export const outgoingColumns: readonly DataColumn<OutgoingRow>[] = [
  {
    id: 'name',
    label: words.columnName,
    value: (row) => row.name,
    cell: (row) => (
      <span className={classes.name}>
        {row.name}
        {row.training && (
          <Badge variant="outline" color="gray">
            {words.training}
          </Badge>
        )}
      </span>
    ),
    isFixed: true,
  },
  {
    id: 'state',
    label: words.columnState,
    value: (row) => bundleStateWord(row.state),
    cell: (row) => <BundleState state={row.state} />,
    width: '15rem',
  },
  {
    id: 'madeAt',
    label: words.columnMadeAt,
    value: (row) => row.madeAt,
    cell: (row) => <MadeOn row={row} />,
    width: '9rem',
  },
  { id: 'madeBy', label: words.columnMadeBy, value: (row) => row.madeByName, isHiddenAtFirst: true, width: '12rem' },
  {
    id: 'on',
    label: words.columnOn,
    value: (row) => row.handedOverOn,
    exportText: (row) => row.handedOverOn ?? '',
    cell: (row) => (row.handedOverOn === null ? words.notYet : formatDate(row.handedOverOn)),
    width: '9rem',
  },
  { id: 'to', label: words.columnTo, value: (row) => row.handedOverTo, width: '14rem' },
  {
    id: 'size',
    label: words.columnSize,
    value: (row) => row.size,
    cell: (row) => formatFileSize(row.size),
    align: 'end',
    width: '7rem',
  },
  { id: 'case', label: words.columnCase, value: (row) => row.caseNumber, isHiddenAtFirst: true, width: '9rem' },
  {
    id: 'fingerprint',
    label: words.columnFingerprint,
    value: (row) => row.sha256,
    cell: (row) => <Code>{inGroups(row.sha256).slice(0, 4).join(' ')}</Code>,
    isHiddenAtFirst: true,
    width: '14rem',
  },
]

function MadeOn({ row }: { readonly row: OutgoingRow }) {
  const zone = useZone()
  return <>{formatDate(toCalendarDate(row.madeAt, zone))}</>
}
