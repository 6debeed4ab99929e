import { Select } from '@mantine/core'
import { IconMessageReport } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { ComplaintClass, ComplaintLists } from '#shared/features/complaints/complaint.ts'
import type { ComplaintRow } from '#shared/features/complaints/complaints.contract.ts'
import { holdsWords } from '../../components/FilterBar/holds-words.ts'
import { SearchField } from '../../components/FilterBar/SearchField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { useZone } from '../../format/use-zone.ts'
import { complaintColumns } from './complaint-columns.tsx'
import { complaintPaths } from './complaint-paths.ts'
import { complaintMessages as words } from './complaints.messages.ts'
import { useComplaintLists, useComplaints } from './complaints.queries.ts'
import { noComplaintLists } from './no-complaint-lists.ts'

interface Filters {
  readonly text: string
  readonly show: keyof typeof words.shows
  readonly class: ComplaintClass | null
  readonly service: string | null
}

/** A complaint waits outside while the office that has its sealed letter owes the next step. */
const isShown: Readonly<Record<Filters['show'], (row: ComplaintRow) => boolean>> = {
  open: ({ isEnded }) => !isEnded,
  outside: ({ isEnded, turn }) => !isEnded && turn.kind === 'post',
  ended: ({ isEnded }) => isEnded,
  all: () => true,
}

const noFilters: Filters = { text: '', show: 'open', class: null, service: null }

/** Every complaint that the reader may know of: number, class, clock, whose turn. */
export function ComplaintListScreen() {
  const navigate = useNavigate()
  const zone = useZone()
  const { filters, set, clear, isFiltered } = useFilters<Filters>('complaints', noFilters)
  const lists = useComplaintLists().data ?? noComplaintLists
  const list = useComplaints('all')
  const columns = useMemo(() => complaintColumns(lists, zone), [lists, zone])
  const rows = useMemo(
    () =>
      list.data?.filter(
        (row) =>
          isShown[filters.show](row) &&
          (filters.class === null || row.class === filters.class) &&
          (filters.service === null || row.service === filters.service) &&
          holdsWords(filters.text, [row.number]),
      ),
    [list.data, filters],
  )
  const hasAny = (list.data?.length ?? 0) > 0
  return (
    <ListPage
      head={{ title: words.listTitle }}
      name="complaints"
      query={{ ...list, data: rows }}
      rowId={(row) => row.id}
      columns={columns}
      onOpen={(row) => void navigate(complaintPaths.complaint(row.id))}
      firstSort={{ column: 'left' }}
      totalCount={list.data?.length}
      exportName={words.exportName}
      filters={{
        isFiltered,
        isNarrowAtFirst: hasAny,
        onClear: clear,
        fields: <FilterFields filters={filters} services={lists.services} onChange={set} />,
      }}
      empty={
        hasAny
          ? {
              title: filters.show === 'outside' ? words.noneOutsideTitle : words.noneOpenTitle,
              text: words.noneOpenText,
              icon: IconMessageReport,
            }
          : { title: words.emptyTitle, text: words.emptyText, icon: IconMessageReport }
      }
    />
  )
}

interface FilterFieldsProps {
  readonly filters: Filters
  readonly services: ComplaintLists['services']
  readonly onChange: (change: Partial<Filters>) => void
}

const optionsOf = <Code extends string>(titles: Readonly<Record<Code, string>>) =>
  (Object.entries(titles) as [Code, string][]).map(([value, label]) => ({ value, label }))

function FilterFields({ filters, services, onChange }: FilterFieldsProps) {
  return (
    <>
      <SearchField
        label={words.search}
        shortLabel={words.searchShort}
        value={filters.text}
        onChange={(text) => onChange({ text })}
        width="13rem"
      />
      <Select
        aria-label={words.filterShow}
        value={filters.show}
        onChange={(show) => onChange({ show: show ?? 'open' })}
        data={optionsOf(words.shows)}
        w="13rem"
      />
      <Select
        aria-label={words.class}
        value={filters.class ?? 'any'}
        onChange={(chosen) => onChange({ class: chosen === null || chosen === 'any' ? null : chosen })}
        data={[{ value: 'any' as const, label: words.anyClass }, ...optionsOf(words.classes)]}
        w="12rem"
      />
      <Select
        aria-label={words.service}
        value={filters.service ?? ''}
        onChange={(service) => onChange({ service: service || null })}
        data={[
          { value: '', label: words.anyService },
          ...services.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        w="15rem"
      />
    </>
  )
}
