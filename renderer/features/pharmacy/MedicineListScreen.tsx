import { Select, TextInput } from '@mantine/core'
import {
  IconBoxSeam,
  IconClipboardList,
  IconFileSpreadsheet,
  IconListCheck,
  IconPill,
  IconPlus,
  IconSearch,
} from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Medicine } from '#shared/features/pharmacy/medicines.contract.ts'
import { useMay } from '../../app/session.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { medicineImportMessages as importWords } from './medicine-import.messages.ts'
import { medicineLabel, medicineStates } from './medicine-states.ts'
import classes from './Pharmacy.module.css'
import { PharmacyBadge } from './PharmacyBadge.tsx'
import { pharmacyMessages as words } from './pharmacy.messages.ts'
import { useMedicines } from './pharmacy.queries.ts'
import { pharmacyPaths } from './pharmacy-paths.ts'
import { StarterDialog } from './StarterDialog.tsx'

type Shown = keyof typeof words.shows

const isShown = (text: string | null): text is Shown => text !== null && Object.hasOwn(words.shows, text)

const matchesShown: Readonly<Record<Shown, (medicine: Medicine) => boolean>> = {
  active: ({ state }) => state === 'active',
  low: ({ state, isLow }) => state === 'active' && isLow,
  expiring: ({ expiringWithin }) => expiringWithin !== null,
  expired: ({ expired }) => expired > 0,
  all: () => true,
}

/** The shelf: what there is, what runs low, what runs out of date. */
export function MedicineListScreen() {
  const navigate = useNavigate()
  const mayManage = useMay('manage:pharmacy')
  const [address] = useSearchParams()
  const asked = address.get('tampil')
  const first: Shown = isShown(asked) ? asked : 'active'
  const { filters, set, clear, isFiltered } = useFilters(`medicines:${first}`, { text: '', show: first })
  const list = useMedicines()
  const [isChoosing, setChoosing] = useState(false)
  const shown = useMemo(
    () =>
      list.data?.medicines.filter(
        (medicine) => matchesShown[filters.show](medicine) && matches(medicine, filters.text),
      ),
    [list.data, filters.show, filters.text],
  )
  const value = list.data?.medicines.reduce((sum, medicine) => sum + medicine.value, 0) ?? 0
  const isEmpty = list.data?.medicines.length === 0
  const choose = { label: words.fromStarter, icon: IconListCheck, onClick: () => setChoosing(true) }
  const receive = { label: words.receive, icon: IconBoxSeam, to: pharmacyPaths.receive }
  return (
    <>
      <ListPage
        head={{
          title: words.title,
          subtitle: value > 0 ? words.subtitle(formatNumber(value)) : undefined,
          mainAction: mayManage ? (isEmpty ? choose : receive) : undefined,
          menu: [
            ...(mayManage ? [{ label: words.add, icon: IconPlus, to: pharmacyPaths.newMedicine }] : []),
            ...(mayManage ? [isEmpty ? receive : choose] : []),
            ...(mayManage
              ? [{ label: importWords.menu, icon: IconFileSpreadsheet, to: pharmacyPaths.importMedicines }]
              : []),
            { label: words.receiptsTitle, icon: IconBoxSeam, to: pharmacyPaths.receipts },
            { label: words.count, icon: IconClipboardList, to: pharmacyPaths.count },
          ],
        }}
        name="medicines"
        query={{ ...list, data: shown }}
        rowId={({ id }) => id}
        columns={columns}
        onOpen={({ id }) => void navigate(pharmacyPaths.medicine(id))}
        firstSort={{ column: 'name', isDescending: false }}
        exportName={words.exportName}
        filters={{
          isFiltered,
          onClear: clear,
          isNarrowAtFirst: !isEmpty,
          fields: (
            <>
              <TextInput
                aria-label={words.search}
                placeholder={words.search}
                leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
                value={filters.text}
                onChange={(event) => set({ text: event.currentTarget.value })}
                w="20rem"
              />
              <Select
                aria-label={words.show}
                data={Object.entries(words.shows).map(([code, label]) => ({ value: code, label }))}
                value={filters.show}
                onChange={(next) => isShown(next) && set({ show: next })}
                allowDeselect={false}
                w="18rem"
              />
            </>
          ),
        }}
        empty={{
          title: words.emptyTitle,
          text: words.emptyText,
          icon: IconPill,
          ...(mayManage ? { action: choose } : {}),
        }}
      />
      {isChoosing && <StarterDialog onClose={() => setChoosing(false)} />}
    </>
  )
}

function matches(medicine: Medicine, typed: string): boolean {
  const text = [medicine.name, medicine.strength, medicine.form, ...medicine.substances, ...medicine.batchNumbers]
    .join(' ')
    .toLocaleLowerCase('id')
  return typed
    .trim()
    .toLocaleLowerCase('id')
    .split(/\s+/)
    .every((word) => text.includes(word))
}

const statesText = (medicine: Medicine) =>
  medicineStates(medicine)
    .map(({ label }) => label)
    .join('; ')

const columns: readonly DataColumn<Medicine>[] = [
  { id: 'name', label: words.columns.name, value: medicineLabel, isFixed: true },
  { id: 'form', label: words.columns.form, value: ({ form }) => form, width: '8rem' },
  {
    id: 'substances',
    label: words.columns.substances,
    value: ({ substances }) => substances.join(', '),
    isHiddenAtFirst: true,
  },
  {
    id: 'balance',
    label: words.columns.balance,
    value: ({ usable }) => usable,
    cell: ({ usable, unit }) => words.amount(formatNumber(usable), unit),
    width: '8rem',
    align: 'end',
    isFixed: true,
  },
  {
    id: 'expiry',
    label: words.columns.expiry,
    value: ({ nearestExpiry }) => nearestExpiry,
    cell: ({ nearestExpiry }) => (nearestExpiry === null ? '' : formatDate(nearestExpiry)),
    width: '11rem',
  },
  {
    id: 'state',
    label: words.columns.state,
    value: statesText,
    cell: (medicine) => (
      <span className={classes.badges}>
        {medicineStates(medicine).map((state) => (
          <PharmacyBadge key={state.label} {...state} />
        ))}
      </span>
    ),
    width: '20rem',
    isFixed: true,
  },
  {
    id: 'minimum',
    label: words.columns.minimum,
    value: ({ minimumStock }) => minimumStock,
    width: '8rem',
    align: 'end',
    isHiddenAtFirst: true,
  },
  {
    id: 'value',
    label: words.columns.value,
    value: ({ value }) => value,
    cell: ({ value }) => formatNumber(value),
    width: '9rem',
    align: 'end',
    isHiddenAtFirst: true,
  },
]
