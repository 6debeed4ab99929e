import { Select, TextInput } from '@mantine/core'
import { IconPlus, IconPrescription, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { PrescriptionSummary } from '#shared/features/pharmacy/prescriptions.contract.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { useZone } from '../../format/use-zone.ts'
import { pharmacyPaths } from './pharmacy-paths.ts'
import { prescriptionMessages as words } from './prescription.messages.ts'
import { prescriptionColumns } from './prescription-columns.tsx'

type Shown = keyof typeof words.shows

/** Every prescription that the reader may know of. */
export function PrescriptionListScreen() {
  const navigate = useNavigate()
  const zone = useZone()
  const mayWrite = useMay('enter:health')
  const first: { readonly text: string; readonly show: Shown } = { text: '', show: 'open' }
  const { filters, set, clear, isFiltered } = useFilters('prescriptions', first)
  const list = useQuery(orpc.prescriptions.list.queryOptions({ input: { inmateId: null, states: [] } }))
  const columns = useMemo(() => prescriptionColumns(zone), [zone])
  const shown = useMemo(
    () => list.data?.filter((row) => isWanted(row, filters.show) && matches(row, filters.text)),
    [list.data, filters.show, filters.text],
  )
  return (
    <ListPage
      head={{
        title: words.title,
        mainAction: mayWrite ? { label: words.add, icon: IconPlus, to: pharmacyPaths.newPrescription } : undefined,
      }}
      name="prescriptions"
      query={{ ...list, data: shown }}
      rowId={({ id }) => id}
      columns={columns}
      onOpen={({ id }) => void navigate(pharmacyPaths.prescription(id))}
      firstSort={{ column: 'at', isDescending: true }}
      exportName={words.exportName}
      filters={{
        isFiltered,
        onClear: clear,
        isNarrowAtFirst: (list.data?.length ?? 0) > 0,
        fields: (
          <>
            <TextInput
              aria-label={words.search}
              placeholder={words.search}
              leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
              value={filters.text}
              onChange={(event) => set({ text: event.currentTarget.value })}
              w="24rem"
            />
            <Select
              aria-label={words.show}
              data={Object.entries(words.shows).map(([value, label]) => ({ value, label }))}
              value={filters.show}
              onChange={(next) => set({ show: next === 'all' ? 'all' : 'open' })}
              allowDeselect={false}
              w="11rem"
            />
          </>
        ),
      }}
      empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconPrescription }}
    />
  )
}

const isWanted = ({ state }: PrescriptionSummary, show: Shown): boolean =>
  show === 'all' || (state !== 'stopped' && state !== 'voided')

function matches(row: PrescriptionSummary, typed: string): boolean {
  const text = [row.number, row.inmate.name, row.inmate.registerNumber ?? '', ...row.medicines]
    .join(' ')
    .toLocaleLowerCase('id')
  return typed
    .trim()
    .toLocaleLowerCase('id')
    .split(/\s+/)
    .every((word) => text.includes(word))
}
