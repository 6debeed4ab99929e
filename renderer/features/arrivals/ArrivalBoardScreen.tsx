import { Select, TextInput } from '@mantine/core'
import { IconDoorEnter, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { ArrivalSummary } from '#shared/features/arrivals/arrivals.contract.ts'
import { orpc } from '../../api/client.ts'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { useZone } from '../../format/use-zone.ts'
import { arrivalColumns, placeOf } from './arrival-columns.tsx'
import { arrivalPaths } from './arrival-paths.ts'
import { arrivalMessages as words } from './arrivals.messages.ts'

type Shown = keyof typeof words.shows
const shows = Object.keys(words.shows) as readonly Shown[]

/** The first screen of the morning: who came, what is missing, how long is left. */
export function ArrivalBoardScreen() {
  const navigate = useNavigate()
  const zone = useZone()
  const first: { readonly text: string; readonly show: Shown } = { text: '', show: 'open' }
  const { filters, set, clear, isFiltered } = useFilters('arrivals', first)
  const show = filters.show === 'all' ? 'all' : 'open'
  const board = useQuery(orpc.arrivals.board.queryOptions({ input: { show } }))
  const columns = useMemo(() => arrivalColumns(zone), [zone])
  const shown = useMemo(
    () => board.data?.filter((row) => isWanted(row, filters.show) && matches(row, filters.text)),
    [board.data, filters.show, filters.text],
  )
  return (
    <ListPage
      head={{ title: words.title, subtitle: words.subtitle }}
      name="arrivals"
      query={{ ...board, data: shown }}
      rowId={({ id }) => id}
      columns={columns}
      onOpen={({ id }) => void navigate(arrivalPaths.arrival(id))}
      exportName={words.exportName}
      filters={{
        isFiltered,
        onClear: clear,
        isNarrowAtFirst: true,
        fields: (
          <>
            <TextInput
              aria-label={words.search}
              placeholder={words.search}
              leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
              value={filters.text}
              onChange={(event) => set({ text: event.currentTarget.value })}
              w="22rem"
            />
            <Select
              aria-label={words.show}
              data={shows.map((value) => ({ value, label: words.shows[value] }))}
              value={filters.show}
              onChange={(next) => set({ show: shows.find((one) => one === next) ?? 'open' })}
              allowDeselect={false}
              w="11rem"
            />
          </>
        ),
      }}
      empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconDoorEnter }}
    />
  )
}

const isWanted = ({ standing }: ArrivalSummary, show: Shown): boolean => show !== 'late' || standing === 'late'

function matches({ inmate }: ArrivalSummary, typed: string): boolean {
  const text = [inmate.name, inmate.registerNumber ?? '', placeOf(inmate)].join(' ').toLocaleLowerCase('id')
  return typed
    .trim()
    .toLocaleLowerCase('id')
    .split(/\s+/)
    .every((word) => text.includes(word))
}
