import { Group, SegmentedControl, Select } from '@mantine/core'
import { IconTimeline } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import {
  isInTimeLine,
  type TimeLineState,
  timeLineStates,
} from '#shared/features/staff-overview/staff-filters.rules.ts'
import type { TimeLineRow } from '#shared/features/staff-overview/staff-overview.contract.ts'
import { staffWords } from '#shared/features/staff-overview/staff-overview.messages.ts'
import { gapsText, licencesText, standingOf } from '#shared/features/staff-overview/time-line-words.rules.ts'
import { datePartsOf } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { holdsWords } from '../../components/FilterBar/holds-words.ts'
import { SearchField } from '../../components/FilterBar/SearchField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { credentialPaths } from '../credentials/credential-paths.ts'
import { ShortStandingBadge } from './ShortStandingBadge.tsx'
import { staffOverviewMessages as words } from './staff-overview.messages.ts'
import { type ShownYears, TimeLineBars } from './TimeLineBars.tsx'

interface Filters {
  readonly text: string
  readonly state: TimeLineState
  readonly profession: string | null
  readonly view: 'line' | 'words'
}

const heads = staffWords.timeLine.columns

const applicationsText = ({ applications }: TimeLineRow): string =>
  applications.map(({ number, step }) => staffWords.timeLine.application(number, step?.title ?? null)).join('; ')

const name: DataColumn<TimeLineRow> = {
  ...{ id: 'name', label: heads.name, value: ({ standing }) => standing.name, width: '10rem', isFixed: true },
}
const profession: DataColumn<TimeLineRow> = {
  ...{ id: 'profession', label: heads.profession, width: '8rem', isHiddenAtFirst: true },
  value: ({ standing }) => standing.professionTitle,
}

const applications: DataColumn<TimeLineRow> = {
  ...{ id: 'applications', label: heads.applications, value: applicationsText, width: '11rem' },
}

const inWords: readonly DataColumn<TimeLineRow>[] = [
  ...[name, profession, { id: 'standing', label: heads.standing, value: standingOf }],
  { id: 'str', label: heads.str, value: (row) => licencesText(row, 'str') },
  { id: 'sip', label: heads.sip, value: (row) => licencesText(row, 'sip') },
  { id: 'gaps', label: heads.gaps, value: gapsText },
  // An id of its own: what is hidden is remembered by id, and beside the bars applications are shown.
  { ...applications, id: 'applications-in-words', isHiddenAtFirst: true },
]

const inLines = (years: ShownYears): readonly DataColumn<TimeLineRow>[] => [
  ...[name, profession],
  {
    ...{ id: 'standing', label: heads.standing, value: standingOf, width: '11rem' },
    cell: (row) => <ShortStandingBadge row={row} />,
  },
  {
    id: 'line',
    label: `${words.line} ${datePartsOf(years.from).year}–${datePartsOf(years.to).year}`,
    value: (row) => [licencesText(row, 'str'), licencesText(row, 'sip'), gapsText(row)].filter(Boolean).join('; '),
    cell: (row) => <TimeLineBars row={row} years={years} />,
    isSortable: false,
  },
  applications,
]

/** Every worker a row, STR and SIP as bars over the years; the same in words for whoever cannot see bars. */
export function TimeLineScreen() {
  const navigate = useNavigate()
  const query = useQuery(orpc.staffOverview.timeLine.queryOptions({ input: {} }))
  const none: Filters = { text: '', state: 'all', profession: null, view: 'line' }
  const { filters, set, clear } = useFilters<Filters>('staff-time-line', none)
  const { data } = query
  const rows = useMemo(
    () =>
      data?.rows.filter(
        (row) => isInTimeLine(row, filters.state, filters.profession) && holdsWords(filters.text, [row.standing.name]),
      ),
    [data, filters],
  )
  const columns = useMemo(() => (data && filters.view === 'line' ? inLines(data) : inWords), [data, filters.view])
  const professions = [
    ...new Map(data?.rows.map(({ profession, standing }) => [profession, standing.professionTitle])),
  ].map(([value, label]) => ({ value, label }))
  const asked = new URLSearchParams({
    keadaan: filters.state,
    ...(filters.profession === null ? {} : { profesi: filters.profession }),
  })
  return (
    <ListPage
      head={{ title: staffWords.timeLine.title, subtitle: words.timeLineSubtitle }}
      above={
        <Group mb="sm">
          <SegmentedControl
            aria-label={words.view}
            value={filters.view}
            onChange={(view) => set({ view: view === 'words' ? 'words' : 'line' })}
            data={(['line', 'words'] as const).map((value) => ({ value, label: words.views[value] }))}
          />
          <PrintFileButton label={words.print} path={`/files/staff-timelines/sekarang?${asked}`} />
        </Group>
      }
      name={`staff-time-line-${filters.view}`}
      query={{ ...query, data: rows }}
      rowId={({ standing }) => standing.workerId}
      columns={columns}
      onOpen={({ standing }) => void navigate(credentialPaths.one(standing.workerId))}
      totalCount={data?.rows.length}
      exportName={words.timeLineExport}
      filters={{
        isFiltered: filters.text !== '' || filters.state !== 'all' || filters.profession !== null,
        onClear: clear,
        fields: (
          <>
            <SearchField
              label={words.search}
              shortLabel={words.searchShort}
              value={filters.text}
              onChange={(text) => set({ text })}
              width="11rem"
            />
            <Select
              aria-label={words.state}
              allowDeselect={false}
              value={filters.state}
              onChange={(state) => set({ state: state ?? 'all' })}
              data={timeLineStates.map((value) => ({ value, label: words.states[value] }))}
              w="11rem"
            />
            <Select
              aria-label={words.profession}
              placeholder={words.anyProfession}
              clearable
              value={filters.profession}
              onChange={(profession) => set({ profession })}
              data={professions}
              w="11rem"
            />
          </>
        ),
      }}
      empty={{ title: words.timeLineEmptyTitle, text: words.timeLineEmptyText, icon: IconTimeline }}
    />
  )
}
