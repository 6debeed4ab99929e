import { Select } from '@mantine/core'
import { IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { Programme } from '#shared/features/coaching-programmes/coaching-programmes.contract.ts'
import { useMay } from '../../app/session.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { ChoiceField } from '../../components/FilterBar/ChoiceField.tsx'
import { holdsWords } from '../../components/FilterBar/holds-words.ts'
import { SearchField } from '../../components/FilterBar/SearchField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { programmeLooks } from './programme-looks.ts'
import { programmePaths } from './programme-paths.ts'
import { programmeMessages as words } from './programmes.messages.ts'
import { useCoachingKinds, useProgrammes } from './programmes.queries.ts'

type Shown = keyof typeof words.shows

const isShown = (text: string | null): text is Shown => text !== null && Object.hasOwn(words.shows, text)

interface Filters {
  readonly text: string
  readonly kind: string
  readonly show: Shown
}

const noFilters: Filters = { text: '', kind: 'any', show: 'active' }

function fits({ state, kind: own, name, instructor, place }: Programme, { text, kind, show }: Filters): boolean {
  if (show !== 'all' && state !== show) return false
  return (kind === 'any' || own === kind) && holdsWords(text, [name, instructor, place])
}

/** What is offered, how many take part, and how many wait. */
export function ProgrammeListScreen() {
  const navigate = useNavigate()
  const mayManage = useMay('manage:coaching')
  const { filters, set, clear, isFiltered } = useFilters<Filters>('coaching-programmes', noFilters)
  const list = useProgrammes()
  const kinds = useCoachingKinds().data?.kinds
  const rows = useMemo(() => list.data?.filter((row) => fits(row, filters)), [list.data, filters])
  const titleOf = useMemo(() => new Map(kinds?.map(({ id, title }) => [id, title])), [kinds])
  const columns = useMemo(() => columnsWith((kind) => titleOf.get(kind) ?? kind), [titleOf])
  const used = useMemo(() => [...new Set((list.data ?? []).map(({ kind }) => kind))].toSorted(), [list.data])
  const add = { label: words.add, icon: IconPlus, to: programmePaths.fresh }
  return (
    <ListPage
      head={{
        title: words.title,
        subtitle: words.subtitle,
        ...(mayManage ? { mainAction: add } : {}),
      }}
      name="coaching-programmes"
      query={{ ...list, data: rows }}
      rowId={({ id }) => id}
      columns={columns}
      onOpen={({ id }) => void navigate(programmePaths.programme(id))}
      exportName={words.exportName}
      filters={{
        isFiltered,
        onClear: clear,
        isNarrowAtFirst: (list.data ?? []).length > 0,
        fields: (
          <>
            <SearchField
              label={words.search}
              shortLabel={words.searchShort}
              value={filters.text}
              onChange={(text) => set({ text })}
              width="15rem"
            />
            <ChoiceField
              label={words.kind}
              anyLabel={words.anyKind}
              choices={used}
              wordOf={(kind) => titleOf.get(kind) ?? kind}
              value={filters.kind}
              onChange={(kind) => set({ kind })}
              width="13rem"
            />
            <Select
              aria-label={words.state}
              data={Object.entries(words.shows).map(([value, label]) => ({
                value,
                label,
              }))}
              value={filters.show}
              onChange={(next) => isShown(next) && set({ show: next })}
              allowDeselect={false}
              w="11rem"
            />
          </>
        ),
      }}
      empty={{
        title: words.emptyTitle,
        text: words.emptyText,
        icon: IconUsersGroup,
        ...(mayManage
          ? {
              action: {
                label: words.add,
                onClick: () => void navigate(programmePaths.fresh),
              },
            }
          : {}),
      }}
    />
  )
}

const placesText = ({ accepted, capacity }: Programme) =>
  capacity === null ? formatNumber(accepted) : words.places(formatNumber(accepted), formatNumber(capacity))

const columnsWith = (titleOf: (kind: string) => string): readonly DataColumn<Programme>[] => [
  {
    id: 'name',
    label: words.columns.name,
    value: ({ name }) => name,
    isFixed: true,
  },
  {
    id: 'kind',
    label: words.columns.kind,
    value: ({ kind }) => titleOf(kind),
    width: '9rem',
  },
  {
    id: 'instructor',
    label: words.columns.instructor,
    value: ({ instructor }) => instructor,
    width: '11rem',
  },
  {
    id: 'place',
    label: words.columns.place,
    value: ({ place }) => place,
    width: '8rem',
  },
  {
    id: 'members',
    label: words.columns.members,
    value: ({ accepted }) => accepted,
    cell: placesText,
    exportText: placesText,
    width: '8rem',
    align: 'end',
  },
  {
    id: 'waiting',
    label: words.columns.waiting,
    value: ({ waiting }) => waiting,
    width: '8rem',
    align: 'end',
  },
  {
    id: 'state',
    label: words.columns.state,
    value: ({ state }) => words.states[state],
    cell: ({ state }) => <MeaningBadge look={programmeLooks[state]} word={words.states[state]} />,
    width: '8.5rem',
  },
  {
    id: 'begins',
    label: words.columns.begins,
    value: ({ beginsOn }) => beginsOn,
    cell: ({ beginsOn }) => formatDate(beginsOn),
    exportText: ({ beginsOn }) => formatDate(beginsOn),
    width: '8rem',
    isHiddenAtFirst: true,
  },
]
