import type { ListedBackup } from '#shared/features/backups/backups.contract.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatFileSize, formatNumber } from '../../format/numbers.ts'
import { backupsMessages as words } from './backups.messages.ts'
import { Moment } from './Moment.tsx'

export const placeWord = (place: string): string =>
  place === 'here' ? words.placeHere : place === 'second' ? words.placeSecond : words.placeChosen

export const soundWord = ({ damagedFiles }: ListedBackup): string =>
  damagedFiles === 0 ? words.sound : words.damagedFiles(formatNumber(damagedFiles))

const stateWord = (backup: ListedBackup): string =>
  backup.hasOtherKey ? `${soundWord(backup)}, ${words.otherKey}` : soundWord(backup)

/** Columns of the backups that there are. */
export const backupColumns: readonly DataColumn<ListedBackup>[] = [
  {
    id: 'at',
    label: words.columnAt,
    value: (row) => row.at,
    cell: (row) => <Moment at={row.at} />,
    isFixed: true,
  },
  { id: 'reason', label: words.columnReason, value: (row) => words.reasons[row.reason], width: '13rem' },
  { id: 'place', label: words.columnPlace, value: (row) => placeWord(row.place), width: '11rem' },
  { id: 'state', label: words.columnState, value: stateWord, width: '12rem' },
  {
    id: 'bytes',
    label: words.columnBytes,
    value: (row) => row.bytes,
    cell: (row) => formatFileSize(row.bytes),
    align: 'end',
    width: '8rem',
  },
]
