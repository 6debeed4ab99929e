import { Checkbox } from '@mantine/core'
import { IconTableImport, IconUserPlus, IconUsersGroup } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { Worker } from '#shared/features/workers/workers.contract.ts'
import { useMay } from '../../app/session.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { holdsWords } from '../../components/FilterBar/holds-words.ts'
import { SearchField } from '../../components/FilterBar/SearchField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { workerImportMessages as importWords } from './worker-import.messages.ts'
import { workerPaths } from './worker-paths.ts'
import { workerMessages as words } from './workers.messages.ts'
import { useWorkers } from './workers.queries.ts'

const stateText = ({ state, endKind }: Worker) => (endKind === null ? words.states[state] : words.endKinds[endKind])
const employmentText = ({ employment, employer }: Worker) =>
  employer === null ? words.employments[employment] : words.employedBy(words.employments[employment], employer)

/** The table of the paper register, column by column, and what else is asked of it. */
const columns: readonly DataColumn<Worker>[] = [
  { id: 'name', label: words.name, value: ({ name }) => name, isFixed: true },
  { id: 'rank', label: words.rank, value: ({ rank }) => rank ?? '', width: '10rem' },
  { id: 'position', label: words.position, value: ({ position }) => position, width: '11rem' },
  { id: 'profession', label: words.profession, value: ({ professionTitle }) => professionTitle, width: '9rem' },
  { id: 'education', label: words.education, value: ({ education }) => education ?? '', width: '13rem' },
  // No column of the paper, and with it the table is wider than a small screen.
  {
    ...{ id: 'employment', label: words.employment, width: '11rem', isHiddenAtFirst: true },
    value: employmentText,
  },
  { id: 'note', label: words.note, value: ({ note }) => note ?? '', width: '10rem' },
  { id: 'state', label: words.state, value: stateText, width: '8rem' },
]

/** Page kind 1: everybody who works here, and on request who did. */
export function WorkerListScreen() {
  const navigate = useNavigate()
  const mayEnter = useMay('enter:workers')
  const { filters, set, clear, isFiltered } = useFilters('workers', { text: '', isEndedToo: false })
  const list = useWorkers(filters.isEndedToo)
  const rows = useMemo(
    () =>
      list.data?.filter(({ name, position, professionTitle, employer }) =>
        holdsWords(filters.text, [name, position, professionTitle, employer ?? '']),
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
          ? { label: words.addTitle, icon: IconUserPlus, onClick: () => void navigate(workerPaths.add) }
          : undefined,
        menu: mayEnter
          ? [{ label: importWords.menu, icon: IconTableImport, onClick: () => void navigate(workerPaths.import) }]
          : [],
      }}
      name="workers"
      query={{ ...list, data: rows }}
      rowId={({ id }) => id}
      columns={columns}
      exportColumns={columns}
      onOpen={({ id }) => void navigate(workerPaths.one(id))}
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
          ? { title: words.emptyTitle, text: words.emptyText, icon: IconUsersGroup }
          : { title: words.noneTitle, text: words.noneText, icon: IconUsersGroup }
      }
    />
  )
}
