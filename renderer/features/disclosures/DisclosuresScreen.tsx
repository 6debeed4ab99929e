import { IconPrinter, IconShare } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { holdsWords } from '../../components/FilterBar/holds-words.ts'
import { SearchField } from '../../components/FilterBar/SearchField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { useZone } from '../../format/use-zone.ts'
import { DateFilter } from '../audit/DateFilter.tsx'
import { exchangePaths } from '../exchange/exchange-paths.ts'
import { recordPaths } from '../medical-records/record-paths.ts'
import { DisclosurePaper } from './DisclosurePaper.tsx'
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
  const shown = useMemo(
    () =>
      list.data?.filter((row) =>
        holdsWords(filters.text, [
          row.inmate.name,
          row.bundle?.name ?? '',
          row.byHand?.askedBy ?? '',
          row.byName,
          ...row.recipients,
        ]),
      ),
    [list.data, filters.text],
  )
  const [isPrinting, setPrinting] = useState(false)
  return (
    <>
      <ListPage
        head={{
          title: words.title,
          subtitle: words.subtitle,
          mainAction: { label: words.print, icon: IconPrinter, onClick: () => setPrinting(true) },
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
              <SearchField label={words.search} value={filters.text} onChange={(text) => set({ text })} width="21rem" />
              <DateFilter label={words.since} value={from} onChange={(date) => set({ from: date })} />
              <DateFilter label={words.until} value={until} onChange={(date) => set({ until: date })} />
            </>
          ),
        }}
        empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconShare }}
      />
      <DisclosurePaper
        isOpen={isPrinting}
        inmateId={null}
        from={from}
        until={until}
        isSearched={filters.text.trim() !== ''}
        onClose={() => setPrinting(false)}
      />
    </>
  )
}
