import { Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconHomeShield, IconSearch, IconUserPlus, IconUsers } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { type LegalStatus, legalStatuses } from '#shared/features/inmates/legal-status.rules.ts'
import type { Presence } from '#shared/features/inmates/placement.rules.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { separationPaths } from '../separations/separation-paths.ts'
import { separationMessages } from '../separations/separations.messages.ts'
import { inmateColumns } from './inmate-columns.tsx'
import { inmatePaths } from './inmate-paths.ts'
import { inmateMessages as words } from './inmates.messages.ts'

interface Filters {
  readonly text: string
  readonly block: string | null
  readonly legalStatus: LegalStatus | null
  readonly state: Presence | null
}

const present: Filters = { text: '', block: null, legalStatus: null, state: 'present' }
const any = 'any'
const presences: readonly Presence[] = ['present', 'transferred', 'released', 'dead', 'not-arrived']
/** More than the largest unit holds; the table draws only what is in sight. */
const mostRows = 10_000

/** Everybody of the unit, those who are here now first of all. */
export function InmateListScreen() {
  const navigate = useNavigate()
  const mayRegister = useMay('register:inmates')
  const { filters, set, clear, isFiltered } = useFilters('inmates', present)
  const [text] = useDebouncedValue(filters.text, 150)
  const list = useQuery({
    ...orpc.inmates.list.queryOptions({ input: { ...filters, text, offset: 0, limit: mostRows } }),
    placeholderData: keepPreviousData,
  })
  const places = useQuery(orpc.inmates.places.queryOptions({ input: {} }))
  const action = mayRegister ? { label: words.register, to: inmatePaths.register, icon: IconUserPlus } : undefined
  const rows = list.data?.rows

  return (
    <ListPage
      head={{
        title: words.listTitle,
        mainAction: action,
        menu: [{ label: separationMessages.listOfApart, icon: IconHomeShield, to: separationPaths.list }],
      }}
      name="inmates"
      query={{ ...list, data: rows }}
      rowId={(row) => row.id}
      columns={inmateColumns}
      onOpen={(row) => void navigate(inmatePaths.profile(row.id))}
      firstSort={{ column: 'name' }}
      totalCount={list.data?.everybody}
      exportName={words.exportName}
      filters={{
        // The first view hides those who left: when nobody is here, they must still be in reach.
        isFiltered: isFiltered || (rows?.length === 0 && list.data?.registered !== 0),
        onClear: clear,
        fields: (
          <>
            <TextInput
              type="search"
              aria-label={words.search}
              placeholder={words.search}
              leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
              value={filters.text}
              onChange={(event) => set({ text: event.currentTarget.value })}
              w="17.5rem"
            />
            <Select
              aria-label={words.filterState}
              value={filters.state ?? any}
              onChange={(state) => set({ state: presences.find((known) => known === state) ?? null })}
              data={[
                ...presences.map((state) => ({ value: state, label: words.states[state] })),
                { value: any, label: words.everyState },
              ]}
              w="9rem"
            />
            <Select
              aria-label={words.filterBlock}
              value={filters.block ?? any}
              onChange={(block) => set({ block: block === any ? null : block })}
              data={[{ value: any, label: words.everyBlock }, ...blocksOf(places.data ?? [])]}
              w="8.75rem"
            />
            <Select
              aria-label={words.filterStatus}
              value={filters.legalStatus ?? any}
              onChange={(status) => set({ legalStatus: legalStatuses.find((known) => known === status) ?? null })}
              data={[
                { value: any, label: words.everyStatus },
                ...legalStatuses.map((status) => ({ value: status, label: words.legalStatuses[status] })),
              ]}
              w="9rem"
            />
          </>
        ),
      }}
      empty={{
        title: words.emptyTitle,
        text: mayRegister ? words.emptyText : words.emptyTextReader,
        icon: IconUsers,
        action,
      }}
    />
  )
}

function blocksOf(places: readonly { readonly block: string; readonly people: number }[]) {
  const people = new Map<string, number>()
  for (const place of places) people.set(place.block, (people.get(place.block) ?? 0) + place.people)
  return [...people].map(([block, count]) => ({
    value: block,
    label: words.blockWithPeople(block, formatNumber(count)),
  }))
}
