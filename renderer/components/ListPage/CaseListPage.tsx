import { Select } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { useNavigate } from 'react-router'
import { holdsWords } from '../FilterBar/holds-words.ts'
import { optionsOf } from '../FilterBar/options-of.ts'
import { SearchField } from '../FilterBar/SearchField.tsx'
import { useFilters } from '../FilterBar/use-filters.ts'
import type { PageAction } from '../PageHead/PageHead.tsx'
import { ListPage, type ListPageProps } from './ListPage.tsx'

interface CaseListWords<Show extends string> {
  readonly search: string
  readonly searchShort: string
  readonly show: string
  readonly shows: Readonly<Record<Show, string>>
  readonly exportName: string
  readonly noneTitle: string
  readonly noneText: string
  readonly emptyTitle: string
  readonly emptyText: string
}

interface CaseListPageProps<Row extends { readonly id: string }, Show extends string>
  extends Omit<ListPageProps<Row>, 'filters' | 'empty' | 'rowId' | 'onOpen' | 'totalCount' | 'exportName'> {
  readonly words: CaseListWords<Show>
  readonly icon: Icon
  readonly emptyAction?: PageAction | undefined
  readonly pathOf: (id: string) => string
  /** What is shown at first; ended cases are left out then. */
  readonly firstShow: Show
  /** As `textsOf`, the same function from one render to the next. */
  readonly isShown: (row: Row, show: Show) => boolean
  /** What a search looks through. */
  readonly textsOf: (row: Row) => readonly (string | null)[]
  readonly widths: { readonly search: string; readonly show: string }
  readonly isShowDisabled?: boolean | undefined
  /** Filters that this list alone has. */
  readonly more?:
    | { readonly fields: ReactNode; readonly isFiltered?: boolean; readonly onClear?: () => void }
    | undefined
}

/** A list of cases: searched by words, narrowed to the running, late or ended ones, each row a way to its case. */
export function CaseListPage<Row extends { readonly id: string }, Show extends string>(
  props: CaseListPageProps<Row, Show>,
) {
  const {
    words,
    icon,
    emptyAction: action,
    pathOf,
    firstShow,
    isShown,
    textsOf,
    widths,
    isShowDisabled,
    ...rest
  } = props
  const { more, query, ...page } = rest
  const navigate = useNavigate()
  const first = { text: '', show: firstShow }
  const { filters, set, clear, isFiltered } = useFilters(page.name, first)
  const rows = useMemo(
    () => query.data?.filter((row) => isShown(row, filters.show) && holdsWords(filters.text, textsOf(row))),
    [query.data, filters, isShown, textsOf],
  )
  const hasAny = (query.data?.length ?? 0) > 0
  return (
    <ListPage
      {...page}
      query={{ ...query, data: rows }}
      rowId={({ id }) => id}
      onOpen={({ id }) => void navigate(pathOf(id))}
      totalCount={query.data?.length}
      exportName={words.exportName}
      filters={{
        isFiltered: isFiltered || more?.isFiltered === true,
        isNarrowAtFirst: hasAny,
        onClear: () => {
          clear()
          more?.onClear?.()
        },
        fields: (
          <>
            <SearchField
              label={words.search}
              shortLabel={words.searchShort}
              value={filters.text}
              onChange={(text) => set({ text })}
              width={widths.search}
            />
            <Select
              aria-label={words.show}
              value={filters.show}
              allowDeselect={false}
              onChange={(show) => set({ show: show ?? firstShow })}
              data={optionsOf(words.shows)}
              w={widths.show}
              disabled={isShowDisabled ?? false}
            />
            {more?.fields}
          </>
        ),
      }}
      empty={
        hasAny
          ? { title: words.noneTitle, text: words.noneText, icon }
          : { title: words.emptyTitle, text: words.emptyText, icon, action }
      }
    />
  )
}
