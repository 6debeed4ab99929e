import type { MedicineImportLine } from '#shared/features/pharmacy/medicine-imports.contract.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { medicineImportMessages as words } from './medicine-import.messages.ts'
import { medicineLabel } from './medicine-states.ts'

const noteOf = ({ problems, knownAs }: MedicineImportLine): string =>
  [...problems.map((problem) => words.problems[problem]), ...(knownAs === null ? [] : [words.knownAs(knownAs)])].join(
    '; ',
  )

export const medicineImportColumns: readonly DataColumn<MedicineImportLine>[] = [
  {
    id: 'line',
    label: words.columns.line,
    value: ({ line }) => line,
    width: '5rem',
    align: 'end',
    isFixed: true,
  },
  {
    id: 'kind',
    label: words.columns.kind,
    value: ({ kind }) => words.kinds[kind],
    width: '8.5rem',
    isFixed: true,
  },
  {
    id: 'name',
    label: words.columns.name,
    value: medicineLabel,
    width: '12rem',
    isFixed: true,
  },
  {
    id: 'form',
    label: words.columns.form,
    value: ({ form }) => form,
    width: '7rem',
    isHiddenAtFirst: true,
  },
  {
    id: 'batch',
    label: words.columns.batch,
    value: ({ stock }) => stock?.batchNumber ?? '',
    width: '7.5rem',
  },
  {
    id: 'expiry',
    label: words.columns.expiry,
    value: ({ stock }) => stock?.expiresOn ?? null,
    cell: ({ stock }) => (stock === null ? '' : formatDate(stock.expiresOn)),
    width: '7.5rem',
  },
  {
    id: 'quantity',
    label: words.columns.quantity,
    value: ({ stock }) => stock?.quantity ?? null,
    cell: ({ stock, unit }) => (stock === null ? '' : words.amount(formatNumber(stock.quantity), unit)),
    width: '7.5rem',
    align: 'end',
  },
  { id: 'note', label: words.columns.note, value: noteOf, isFixed: true },
]
