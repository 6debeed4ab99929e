import { Button, Group, Select } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { auditMessages } from './audit.messages.ts'
import { type AuditFilters, useAuthors, useCommands, useKinds } from './audit.queries.ts'
import { ChainCheck } from './ChainCheck.tsx'
import { DateFilter } from './DateFilter.tsx'
import { kindOptions, procedureWords } from './procedure-words.ts'
import { RecordFilter } from './RecordFilter.tsx'
import { useChainCheck } from './use-chain-check.ts'

interface Command {
  readonly number: number
  readonly at: Instant
  readonly accountName: string
  readonly procedure: string
  readonly changeCount: number
}

const everyone = 'all'
const noFilters: AuditFilters = { accountId: null, procedures: null, record: null, since: null, until: null }

/** The change log, newest first, and the check that it is whole. */
export function AuditScreen() {
  const zone = useZone()
  const { filters, set, clear, isFiltered } = useFilters('audit', noFilters)
  const commands = useCommands(filters, zone)
  const authors = useAuthors()
  const kinds = useKinds()
  const check = useChainCheck()
  const setDate = (name: 'since' | 'until') => (date: CalendarDate | null) => set({ [name]: date })
  return (
    <>
      <ListPage
        name="audit"
        head={{
          title: auditMessages.title,
          subtitle: auditMessages.subtitle,
          mainAction: {
            label: auditMessages.check,
            icon: IconShieldCheck,
            onClick: check.start,
            isDisabled: check.state.kind === 'running',
          },
        }}
        above={<ChainCheck state={check.state} onCancel={check.cancel} />}
        query={{ ...commands, data: commands.data?.pages.flat() }}
        columns={columnsFor((instant) => formatInstant(instant, zone))}
        rowId={(command) => String(command.number)}
        exportName="catatan-perubahan"
        filters={{
          isFiltered,
          onClear: clear,
          fields: (
            <>
              <Select
                aria-label={auditMessages.account}
                data={[
                  { value: everyone, label: auditMessages.allAccounts },
                  ...(authors.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
                ]}
                value={filters.accountId ?? everyone}
                onChange={(id) => set({ accountId: id === everyone ? null : id })}
                searchable
                w="15rem"
              />
              <Select
                aria-label={auditMessages.kind}
                data={[{ value: everyone, label: auditMessages.allKinds }, ...kindOptions(kinds.data ?? [])]}
                value={filters.procedures ?? everyone}
                onChange={(procedures) => set({ procedures: procedures === everyone ? null : procedures })}
                searchable
                w="18rem"
              />
              <RecordFilter
                label={auditMessages.record}
                value={filters.record}
                onChange={(record) => set({ record })}
              />
              <DateFilter label={auditMessages.since} value={filters.since} onChange={setDate('since')} />
              <DateFilter label={auditMessages.until} value={filters.until} onChange={setDate('until')} />
            </>
          ),
        }}
        empty={{ title: auditMessages.emptyTitle, text: auditMessages.emptyText }}
      />
      {commands.hasNextPage && (
        <Group justify="center" mt="md">
          <Button variant="default" loading={commands.isFetchingNextPage} onClick={() => void commands.fetchNextPage()}>
            {auditMessages.loadMore}
          </Button>
        </Group>
      )}
    </>
  )
}

/** Not sortable: only the newest are here, and sorting a part would look like sorting the whole. */
function columnsFor(timeText: (instant: Instant) => string): readonly DataColumn<Command>[] {
  const words = auditMessages.columns
  const fixed = { isSortable: false, isFixed: true }
  return [
    { id: 'number', label: words.number, value: (command) => command.number, width: '6rem', align: 'end', ...fixed },
    {
      id: 'at',
      label: words.at,
      value: (command) => command.at,
      cell: (command) => timeText(command.at),
      exportText: (command) => timeText(command.at),
      width: '13rem',
      ...fixed,
    },
    {
      id: 'account',
      label: words.account,
      value: (command) => command.accountName || auditMessages.noAccount,
      width: '16rem',
      ...fixed,
    },
    { id: 'what', label: words.what, value: (command) => procedureWords(command.procedure), ...fixed },
    {
      id: 'changes',
      label: words.changes,
      value: (command) => command.changeCount,
      width: '7rem',
      align: 'end',
      ...fixed,
    },
  ]
}
