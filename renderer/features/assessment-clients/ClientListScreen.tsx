import { Checkbox } from '@mantine/core'
import { IconUserPlus, IconUserShare } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { AssessmentClient } from '#shared/features/assessment-clients/assessment-clients.contract.ts'
import { useMay } from '../../app/session.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { holdsWords } from '../../components/FilterBar/holds-words.ts'
import { SearchField } from '../../components/FilterBar/SearchField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { formatDate } from '../../format/dates.ts'
import { clientPaths } from './client-paths.ts'
import { clientMessages as words } from './clients.messages.ts'
import { useClients } from './clients.queries.ts'

const dayText = (day: AssessmentClient['until']) => (day === null ? '' : formatDate(day))
const stateText = ({ state, endKind }: AssessmentClient) =>
  endKind === null ? words.states[state] : words.endKinds[endKind]

const columns: readonly DataColumn<AssessmentClient>[] = [
  { id: 'name', label: words.name, value: ({ name }) => name, isFixed: true },
  { id: 'number', label: words.number, value: ({ number }) => number ?? '', width: '10rem' },
  { id: 'office', label: words.office, value: ({ office }) => office, width: '14rem' },
  { id: 'programme', label: words.programme, value: ({ programme }) => programme, width: '13rem' },
  {
    ...{ id: 'until', label: words.until, value: ({ until }) => until, width: '9rem' },
    ...{ cell: ({ until }) => dayText(until), exportText: ({ until }) => dayText(until) },
  },
  { id: 'state', label: words.state, value: stateText, width: '12rem' },
]

/** Page kind 1: everybody who is supervised, and on request who was. */
export function ClientListScreen() {
  const navigate = useNavigate()
  const mayEnter = useMay('enter:assessments')
  const { filters, set, clear, isFiltered } = useFilters('assessment-clients', { text: '', isEndedToo: false })
  const list = useClients(filters.isEndedToo)
  const rows = useMemo(
    () =>
      list.data?.filter(({ name, number, office, programme }) =>
        holdsWords(filters.text, [name, number ?? '', office, programme]),
      ),
    [list.data, filters],
  )
  const isEmpty = list.data?.length === 0 && !isFiltered
  return (
    <ListPage
      head={{
        title: words.title,
        subtitle: words.subtitle,
        mainAction: mayEnter
          ? { label: words.registerTitle, icon: IconUserPlus, onClick: () => void navigate(clientPaths.register) }
          : undefined,
      }}
      name="assessment-clients"
      query={{ ...list, data: rows }}
      rowId={({ id }) => id}
      columns={columns}
      onOpen={({ id }) => void navigate(clientPaths.one(id))}
      totalCount={list.data?.length}
      exportName={words.exportName}
      filters={{
        isFiltered,
        isNarrowAtFirst: true,
        onClear: clear,
        fields: (
          <>
            <SearchField label={words.search} value={filters.text} onChange={(text) => set({ text })} width="16rem" />
            <Checkbox
              label={words.showEnded}
              checked={filters.isEndedToo}
              onChange={(event) => set({ isEndedToo: event.currentTarget.checked })}
            />
          </>
        ),
      }}
      empty={
        isEmpty
          ? { title: words.emptyTitle, text: words.emptyText, icon: IconUserShare }
          : { title: words.noneTitle, text: words.noneText, icon: IconUserShare }
      }
    />
  )
}
