import { Select, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import {
  type EncounterKind,
  type EncounterSummary,
  encounterKinds,
} from '#shared/features/medical-records/encounter.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import { orpc } from '../../api/client.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { formatMoment } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { DateFilter } from '../audit/DateFilter.tsx'
import { recordMessages as words } from './medical-records.messages.ts'
import { recordPaths } from './record-paths.ts'
import { visitMessages } from './visit.messages.ts'

interface Filters {
  readonly text: string
  readonly kind: EncounterKind | null
  readonly from: CalendarDate | null
  readonly until: CalendarDate | null
}

type Found = EncounterSummary & { readonly excerpt: string }

const everything: Filters = { text: '', kind: null, from: null, until: null }
const shortest = 2
const most = 100
const nothing: readonly Found[] = []

/** Words in the notes of many years. */
export function NoteSearchScreen() {
  const navigate = useNavigate()
  const zone = useZone()
  const { filters, set, clear, isFiltered } = useFilters('note-search', everything)
  const [text] = useDebouncedValue(filters.text.trim(), 250)
  const { kind, from, until } = filters
  const isAsked = text.length >= shortest
  const search = useQuery({
    ...orpc.medicalRecords.search.queryOptions({
      input: { text, limit: most, inmateId: null, kinds: kind === null ? [] : [kind], from, until, carerId: null },
    }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  })
  const columns = useMemo(() => columnsFor(zone), [zone])
  return (
    <ListPage
      head={{ title: words.searchTitle, subtitle: words.searchSubtitle }}
      name="note-search"
      query={isAsked ? { ...search, data: search.data?.found } : { ...search, data: nothing, error: null }}
      rowId={(row) => row.id}
      columns={columns}
      onOpen={(row) => void navigate(recordPaths.visit(row.inmate.id, row.id))}
      exportName={words.exportSearch}
      above={search.data?.hasMore && isAsked ? <Text size="sm">{words.searchMore(formatNumber(most))}</Text> : null}
      filters={{
        isFiltered: isFiltered && isAsked,
        isNarrowAtFirst: true,
        onClear: clear,
        fields: (
          <>
            <TextInput
              aria-label={words.searchWords}
              placeholder={words.searchWords}
              leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
              value={filters.text}
              onChange={(event) => set({ text: event.currentTarget.value })}
              w="22rem"
            />
            <Select
              aria-label={words.visitFilter}
              placeholder={words.allKinds}
              clearable
              data={encounterKinds.map((one) => ({ value: one, label: visitMessages.kinds[one] }))}
              value={kind}
              onChange={(value) => set({ kind: encounterKinds.find((one) => one === value) ?? null })}
              w="14rem"
            />
            <DateFilter label={words.searchFrom} value={from} onChange={(date) => set({ from: date })} />
            <DateFilter label={words.searchUntil} value={until} onChange={(date) => set({ until: date })} />
          </>
        ),
      }}
      empty={{ title: words.searchStart, text: words.searchStartText, icon: IconSearch }}
    />
  )
}

function columnsFor(zone: FacilityZone): readonly DataColumn<Found>[] {
  const { columns } = words
  return [
    {
      id: 'when',
      label: columns.when,
      value: (row) => row.caredAt,
      exportText: (row) => formatMoment(row.caredAt, zone),
      cell: (row) => formatMoment(row.caredAt, zone),
      width: '11rem',
      isFixed: true,
    },
    { id: 'person', label: columns.person, value: (row) => row.inmate.name, width: '14rem', isFixed: true },
    { id: 'kind', label: columns.kind, value: (row) => visitMessages.kinds[row.kind], width: '10rem' },
    { id: 'found', label: columns.found, value: (row) => row.excerpt },
    { id: 'carer', label: columns.carer, value: (row) => row.carerName, width: '10rem', isHiddenAtFirst: true },
  ]
}
