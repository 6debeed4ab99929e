import { TextInput } from '@mantine/core'
import { IconPrinter, IconSearch, IconShare } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { Disclosure } from '#shared/features/disclosures/disclosures.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { useZone } from '../../format/use-zone.ts'
import { DateFilter } from '../audit/DateFilter.tsx'
import { exchangePaths } from '../exchange/exchange-paths.ts'
import { recordPaths } from '../medical-records/record-paths.ts'
import { disclosureColumns } from './disclosure-columns.tsx'
import { disclosureMessages as words } from './disclosures.messages.ts'

interface Filters {
  readonly text: string
  readonly from: CalendarDate | null
  readonly until: CalendarDate | null
}

const everything: Filters = { text: '', from: null, until: null }

/** Every time that health data left: for whoever answers for the medical records. */
export function DisclosuresScreen() {
  const navigate = useNavigate()
  const zone = useZone()
  const { filters, set, clear, isFiltered } = useFilters('disclosures', everything)
  const { from, until } = filters
  const list = useQuery(orpc.disclosures.list.queryOptions({ input: { from, until, inmateId: null } }))
  const columns = useMemo(() => disclosureColumns(zone, false), [zone])
  const shown = useMemo(() => list.data?.filter((row) => matches(row, filters.text)), [list.data, filters.text])
  return (
    <ListPage
      head={{
        title: words.title,
        subtitle: words.subtitle,
        mainAction: { label: words.print, icon: IconPrinter, onClick: () => window.print() },
      }}
      name="disclosures"
      query={{ ...list, data: shown }}
      rowId={(row) => row.id}
      columns={columns}
      onOpen={(row) =>
        void navigate(row.bundle ? exchangePaths.bundle(row.bundle.id) : recordPaths.record(row.inmate.id))
      }
      firstSort={{ column: 'at', isDescending: true }}
      exportName={words.exportName}
      filters={{
        isFiltered,
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
            <DateFilter label={words.since} value={from} onChange={(date) => set({ from: date })} />
            <DateFilter label={words.until} value={until} onChange={(date) => set({ until: date })} />
          </>
        ),
      }}
      empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconShare }}
    />
  )
}

function matches(row: Disclosure, typed: string): boolean {
  const text = [row.inmate.name, row.bundle?.name ?? '', row.byHand?.askedBy ?? '', row.byName, ...row.recipients]
    .join(' ')
    .toLocaleLowerCase('id')
  return typed
    .trim()
    .toLocaleLowerCase('id')
    .split(/\s+/)
    .every((word) => text.includes(word))
}
