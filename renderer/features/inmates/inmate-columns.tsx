import { Text } from '@mantine/core'
import type { InmateSummary } from '#shared/features/inmates/inmates.contract.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatDate } from '../../format/dates.ts'
import { inmateMessages as words } from './inmates.messages.ts'
import { ListPhoto } from './ListPhoto.tsx'

const statusText = (row: InmateSummary) => (row.legalStatus === null ? null : words.legalStatuses[row.legalStatus])

/** Block and room; null where there is none now. */
export const placeText = (row: Pick<InmateSummary, 'block' | 'room'>) =>
  row.block === null || row.room === null ? null : words.place(row.block, row.room)

const birthText = (row: InmateSummary) => (row.birthDate === null ? '' : formatDate(row.birthDate))

/** Columns of the list of people. */
export const inmateColumns: readonly DataColumn<InmateSummary>[] = [
  {
    id: 'name',
    label: words.columnName,
    value: (row) => row.name,
    isFixed: true,
    cell: (row) => (
      <span>
        {row.name}
        {row.aliases.length > 0 && (
          <Text component="span" c="dimmed" size="sm" ml="xs">
            {row.aliases.join(', ')}
          </Text>
        )}
      </span>
    ),
  },
  {
    id: 'photo',
    label: words.columnPhoto,
    value: () => null,
    cell: (row) => <ListPhoto person={row} />,
    exportText: () => '',
    isHiddenAtFirst: true,
    isSortable: false,
    width: '5rem',
  },
  { id: 'register', label: words.columnRegister, value: (row) => row.registerNumber, width: '11rem' },
  { id: 'place', label: words.columnPlace, value: placeText, width: '9rem' },
  { id: 'status', label: words.columnStatus, value: statusText, width: '10rem' },
  {
    id: 'birthDate',
    label: words.columnBirthDate,
    value: (row) => row.birthDate,
    cell: birthText,
    exportText: birthText,
    width: '10rem',
  },
  { id: 'aliases', label: words.columnAliases, value: (row) => row.aliases.join(', '), isHiddenAtFirst: true },
  {
    id: 'sex',
    label: words.columnSex,
    value: (row) => words.sexes[row.sex],
    isHiddenAtFirst: true,
    width: '9rem',
  },
  {
    id: 'state',
    label: words.columnState,
    value: (row) => words.states[row.state],
    isHiddenAtFirst: true,
    width: '11rem',
  },
]
