import { Select, TextInput } from '@mantine/core'
import { IconPlus, IconSearch, IconStethoscope } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { RecommendationRow } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { type CaseState, caseStates } from '#shared/features/service-cases/case-facts.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { recommendationColumns } from './recommendation-columns.tsx'
import { recommendationPaths } from './recommendation-paths.ts'
import { recommendationMessages as words } from './recommendations.messages.ts'

interface Filters {
  readonly text: string
  readonly state: CaseState | 'open' | 'all'
  readonly turn: 'any' | 'mine'
}

const everything: Filters = { text: '', state: 'open', turn: 'any' }
const stateChoices = ['open', 'all', ...caseStates] as const
const endedStates: readonly CaseState[] = ['done', 'refused', 'cancelled']

/** All requests with what is missing, whose turn it is and how long it may still take. */
export function RecommendationListScreen() {
  const navigate = useNavigate()
  const mayOpen = useMay('prepare:recommendations')
  const { filters, set, clear, isFiltered } = useFilters('recommendations', everything)
  const includeEnded = filters.state === 'all' || endedStates.some((state) => state === filters.state)
  const list = useQuery(
    orpc.recommendations.list.queryOptions({ input: { states: [], turn: 'any', includeEnded, inmateId: null } }),
  )
  const shown = useMemo(() => list.data?.filter((row) => isShown(row, filters)), [list.data, filters])
  const action = mayOpen ? { label: words.open, to: recommendationPaths.open, icon: IconPlus } : undefined

  return (
    <ListPage
      head={{
        title: words.listTitle,
        subtitle: list.data && list.data.length > 0 && summaryOf(list.data),
        mainAction: action,
      }}
      name="recommendations"
      query={{ ...list, data: shown }}
      rowId={(row) => row.id}
      columns={recommendationColumns}
      onOpen={(row) => void navigate(recommendationPaths.case(row.id))}
      firstSort={{ column: 'daysLeft' }}
      totalCount={list.data?.length}
      exportName={words.exportName}
      filters={{
        isFiltered,
        isNarrowAtFirst: true,
        onClear: clear,
        fields: (
          <>
            <TextInput
              aria-label={words.search}
              placeholder={words.search}
              leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
              value={filters.text}
              onChange={(event) => set({ text: event.currentTarget.value })}
              w="18rem"
            />
            <Select
              aria-label={words.filterState}
              value={filters.state}
              onChange={(state) => set({ state: stateChoices.find((known) => known === state) ?? 'open' })}
              data={[
                { value: 'open', label: words.openStates },
                { value: 'all', label: words.anyState },
                ...caseStates.map((state) => ({ value: state, label: words.states[state] })),
              ]}
              w="11.5rem"
            />
            <Select
              aria-label={words.filterTurn}
              value={filters.turn}
              onChange={(turn) => set({ turn: turn === 'mine' ? 'mine' : 'any' })}
              data={[
                { value: 'any', label: words.anyTurn },
                { value: 'mine', label: words.myTurn },
              ]}
              w="11.5rem"
            />
          </>
        ),
      }}
      empty={{
        title: words.emptyTitle,
        text: mayOpen ? words.emptyText : words.emptyTextReader,
        icon: IconStethoscope,
        action,
      }}
    />
  )
}

function isShown(row: RecommendationRow, filters: Filters): boolean {
  const isAnyState = filters.state === 'open' || filters.state === 'all'
  if (!isAnyState && row.state !== filters.state) return false
  if (filters.turn === 'mine' && !row.isMyTurn) return false
  const text = `${row.number} ${row.inmateName} ${row.registerNumber ?? ''}`.toLocaleLowerCase('id')
  const asked = filters.text.trim().toLocaleLowerCase('id')
  return asked.split(/\s+/).every((word) => text.includes(word))
}

function summaryOf(rows: readonly RecommendationRow[]): string {
  const open = rows.filter((row) => !endedStates.includes(row.state))
  const count = (wanted: (row: RecommendationRow) => boolean) => formatNumber(open.filter(wanted).length)
  return words.summary(
    formatNumber(open.length),
    count((row) => row.isMyTurn),
    count((row) => row.isLate),
  )
}
