import { Button, Group, Select } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { useZone } from '../../format/use-zone.ts'
import { auditMessages } from './audit.messages.ts'
import { type ReadFilters, useReaders, useReads } from './audit.queries.ts'
import { DateFilter } from './DateFilter.tsx'
import { RecordFilter } from './RecordFilter.tsx'
import { readColumns } from './read-columns.tsx'
import { readsMessages as words } from './reads.messages.ts'

const everyone = 'all'
const noFilters: ReadFilters = { readerId: null, record: null, since: null, until: null }
const aboutPeople = ['inmate', 'recommendation']

/** Who looked at whose health data and identity: by reader, by person looked at, by day. */
export function ReadsScreen() {
  const zone = useZone()
  const { filters, set, clear, isFiltered } = useFilters('reads', noFilters)
  const reads = useReads(filters, zone)
  const readers = useReaders()
  const setDate = (name: 'since' | 'until') => (date: CalendarDate | null) => set({ [name]: date })
  return (
    <>
      <ListPage
        name="reads"
        head={{ title: words.title, subtitle: words.subtitle }}
        query={{ ...reads, data: reads.data?.pages.flat() }}
        columns={readColumns(zone)}
        rowId={(read) => String(read.number)}
        exportName="catatan-pembacaan"
        filters={{
          isFiltered,
          onClear: clear,
          fields: (
            <>
              <Select
                aria-label={words.reader}
                data={[
                  { value: everyone, label: words.allReaders },
                  ...(readers.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
                ]}
                value={filters.readerId ?? everyone}
                onChange={(id) => set({ readerId: id === everyone ? null : id })}
                searchable
                w="15rem"
              />
              <RecordFilter
                label={words.person}
                value={filters.record}
                onChange={(record) => set({ record })}
                types={aboutPeople}
              />
              <DateFilter label={auditMessages.since} value={filters.since} onChange={setDate('since')} />
              <DateFilter label={auditMessages.until} value={filters.until} onChange={setDate('until')} />
            </>
          ),
        }}
        empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconEye }}
      />
      {reads.hasNextPage && (
        <Group justify="center" mt="md">
          <Button variant="default" loading={reads.isFetchingNextPage} onClick={() => void reads.fetchNextPage()}>
            {auditMessages.loadMore}
          </Button>
        </Group>
      )}
    </>
  )
}
