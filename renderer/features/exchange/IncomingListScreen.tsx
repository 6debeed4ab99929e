import { IconPackageImport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { IncomingRow } from '#shared/features/exchange/incoming.contract.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { ChoiceField } from '../../components/FilterBar/ChoiceField.tsx'
import { holdsWords } from '../../components/FilterBar/holds-words.ts'
import { SearchField } from '../../components/FilterBar/SearchField.tsx'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { recommendationPaths } from '../recommendations/recommendation-paths.ts'
import { exchangeMessages } from './exchange.messages.ts'
import { exchangePaths } from './exchange-paths.ts'
import { incomingMessages as words } from './incoming.messages.ts'
import { incomingColumns, saidText, senderText } from './incoming-columns.tsx'
import { RegisterTabs } from './RegisterTabs.tsx'
import { ResultsNote } from './ResultsNote.tsx'

const states = ['waiting', 'taken-in', 'set-aside'] as const satisfies readonly IncomingRow['state'][]
const sources = ['file', 'by-hand'] as const satisfies readonly IncomingRow['source'][]

interface Filters {
  readonly text: string
  readonly state: IncomingRow['state'] | 'any'
  readonly source: IncomingRow['source'] | 'any'
}

const everything: Filters = { text: '', state: 'any', source: 'any' }

/** The register of what other offices said, by file or written down by hand. */
export function IncomingListScreen() {
  const navigate = useNavigate()
  const mayBring = useMay('seal:bundles')
  const { filters, set, clear, isFiltered } = useFilters('incoming', everything)
  const list = useQuery(orpc.incoming.list.queryOptions({ input: { caseId: null } }))
  const shown = useMemo(() => list.data?.filter((row) => matches(row, filters)), [list.data, filters])
  const waiting = list.data?.filter((row) => row.state === 'waiting').length ?? 0
  return (
    <ListPage
      head={{
        title: exchangeMessages.listTitle,
        subtitle:
          list.data && list.data.length > 0 && words.summary(formatNumber(list.data.length), formatNumber(waiting)),
        mainAction: mayBring
          ? { label: words.bring, to: exchangePaths.bringAnswer, icon: IconPackageImport }
          : undefined,
      }}
      above={
        <>
          <RegisterTabs open="incoming" />
          <ResultsNote />
        </>
      }
      name="incoming"
      query={{ ...list, data: shown }}
      rowId={(row) => row.id}
      columns={incomingColumns}
      onOpen={(row) =>
        void navigate(row.source === 'file' ? exchangePaths.incomingFile(row.id) : recommendationPaths.case(row.caseId))
      }
      firstSort={{ column: 'receivedAt', isDescending: true }}
      totalCount={list.data?.length}
      exportName={words.exportName}
      filters={{
        isFiltered: isFiltered && list.data?.length !== 0,
        onClear: clear,
        fields: (
          <>
            <SearchField label={words.search} value={filters.text} onChange={(text) => set({ text })} />
            <ChoiceField
              label={words.filterState}
              anyLabel={words.anyState}
              choices={states}
              wordOf={(state) => words.states[state]}
              value={filters.state}
              onChange={(state) => set({ state })}
              width="13rem"
            />
            <ChoiceField
              label={words.filterSource}
              anyLabel={words.anySource}
              choices={sources}
              wordOf={(source) => words.sources[source]}
              value={filters.source}
              onChange={(source) => set({ source })}
              width="14rem"
            />
          </>
        ),
      }}
      empty={{ title: words.emptyTitle, text: words.emptyText, icon: IconPackageImport }}
    />
  )
}

function matches(row: IncomingRow, filters: Filters): boolean {
  if (filters.state !== 'any' && row.state !== filters.state) return false
  if (filters.source !== 'any' && row.source !== filters.source) return false
  return holdsWords(filters.text, [row.name, row.caseNumber, row.bundleName, senderText(row), saidText(row)])
}
