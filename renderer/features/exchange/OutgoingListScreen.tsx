import { IconPackageExport, IconPackageImport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { OutgoingRow } from '#shared/features/exchange/exchange.contract.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { ChoiceField } from '../../components/FilterBar/ChoiceField.tsx'
import { holdsWords } from '../../components/FilterBar/holds-words.ts'
import { SearchField } from '../../components/FilterBar/SearchField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { useZone } from '../../format/use-zone.ts'
import { bundleStateWord } from './BundleState.tsx'
import { exchangeMessages as words } from './exchange.messages.ts'
import { exchangePaths } from './exchange-paths.ts'
import { incomingMessages } from './incoming.messages.ts'
import { outgoingColumns } from './outgoing-columns.tsx'
import { RegisterTabs } from './RegisterTabs.tsx'

const states = [
  'made',
  'handed-over',
  'acknowledged',
  'answered',
  'superseded',
] as const satisfies readonly OutgoingRow['state'][]

interface Filters {
  readonly text: string
  readonly state: OutgoingRow['state'] | 'any'
  readonly year: string
}

const everything: Filters = { text: '', state: 'any', year: 'any' }

/** The register of sealed files: what left, when, to whom. */
export function OutgoingListScreen() {
  const navigate = useNavigate()
  const mayBring = useMay('seal:bundles')
  const zone = useZone()
  const { filters, set, clear, isFiltered } = useFilters('outgoing', everything)
  const list = useQuery(orpc.exchange.outgoing.queryOptions({ input: { states: [], year: null, caseId: null } }))
  const yearOf = (row: OutgoingRow) => toCalendarDate(row.madeAt, zone).slice(0, 4)
  const years = [...new Set(list.data?.map(yearOf))].toSorted().reverse()
  const shown = useMemo(
    () =>
      list.data?.filter(
        (row) =>
          matches(row, filters) &&
          (filters.year === 'any' || toCalendarDate(row.madeAt, zone).startsWith(filters.year)),
      ),
    [list.data, filters, zone],
  )
  const waiting = list.data?.filter((row) => row.state === 'made').length ?? 0

  return (
    <ListPage
      head={{
        title: words.listTitle,
        mainAction: mayBring
          ? { label: incomingMessages.bring, to: exchangePaths.bringAnswer, icon: IconPackageImport }
          : undefined,
        subtitle:
          list.data && list.data.length > 0 && words.summary(formatNumber(list.data.length), formatNumber(waiting)),
      }}
      above={<RegisterTabs open="outgoing" />}
      name="outgoing"
      query={{ ...list, data: shown }}
      rowId={(row) => row.id}
      columns={outgoingColumns}
      onOpen={(row) => void navigate(exchangePaths.bundle(row.id))}
      firstSort={{ column: 'madeAt', isDescending: true }}
      totalCount={list.data?.length}
      exportName={words.exportName}
      filters={{
        isFiltered: isFiltered && list.data?.length !== 0,
        onClear: clear,
        fields: (
          <>
            <SearchField label={words.search} value={filters.text} onChange={(text) => set({ text })} />
            <ChoiceField
              label={words.filterState}
              anyLabel={words.anyState}
              choices={states}
              wordOf={bundleStateWord}
              value={filters.state}
              onChange={(state) => set({ state })}
              width="16rem"
            />
            <ChoiceField
              label={words.filterYear}
              anyLabel={words.anyYear}
              choices={years}
              wordOf={(year) => year}
              value={filters.year}
              onChange={(year) => set({ year })}
              width="10rem"
            />
          </>
        ),
      }}
      empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconPackageExport }}
    />
  )
}

function matches(row: OutgoingRow, filters: Filters): boolean {
  if (filters.state !== 'any' && row.state !== filters.state) return false
  return holdsWords(filters.text, [row.name, row.caseNumber, row.handedOverTo])
}
