import { IconPlus, IconReportMedical, IconSignRight, IconStethoscope } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { RecommendationRow } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { recommendationColumns } from './recommendation-columns.tsx'
import { recommendationPaths } from './recommendation-paths.ts'
import { recommendationMessages as words } from './recommendations.messages.ts'
import { filterWords } from './register/filter-words.ts'
import { RegisterFilterFields } from './register/RegisterFilterFields.tsx'
import { RegisterPaper } from './register/RegisterPaper.tsx'
import { ReportRowsNote } from './register/ReportRowsNote.tsx'
import { choicesIn, isOpen, isShown, noFilters } from './register/register-filter.ts'
import { readReportNumber, useReportRows } from './register/report-number.ts'
import { StateCounts } from './register/StateCounts.tsx'
import { StandardSheetDialog } from './settings/StandardSheetDialog.tsx'

/** The register of all requests, or of those behind one number of the report. */
export function RecommendationListScreen() {
  const [address] = useSearchParams()
  return <Register key={address.toString()} address={address} />
}

const noRows: readonly RecommendationRow[] = []

function Register({ address }: { readonly address: URLSearchParams }) {
  const navigate = useNavigate()
  const mayOpen = useMay('prepare:recommendations')
  const mayReport = useMay('view:service-reports')
  const behind = readReportNumber(address)
  const name = behind === null ? 'recommendations' : 'recommendations.behind'
  const { filters, set, clear, isFiltered } = useFilters(name, behind === null ? noFilters : everything)
  const [printed, setPrinted] = useState<readonly RecommendationRow[] | null>(null)
  const [isStandardShown, setStandardShown] = useState(false)
  const list = useQuery(
    orpc.recommendations.list.queryOptions({
      input: { states: [], turn: 'any', includeEnded: true, inmateId: null },
    }),
  )
  const isBehind = behind !== null
  const wanted = useReportRows(behind)
  const rows = useMemo(
    () => (isBehind ? wanted && list.data?.filter((row) => wanted.has(row.id)) : list.data),
    [list.data, isBehind, wanted],
  )
  const shown = useMemo(() => rows?.filter((row) => isShown(row, filters)), [rows, filters])
  const choices = useMemo(() => choicesIn(rows ?? noRows), [rows])
  const total = filters.state === 'open' ? rows?.filter(isOpen).length : rows?.length
  const action = mayOpen ? { label: words.open, to: recommendationPaths.open, icon: IconPlus } : undefined

  return (
    <>
      <ListPage
        head={{
          title: words.listTitle,
          subtitle: behind === null && rows && rows.length > 0 && summaryOf(rows),
          mainAction: action,
          menu: [
            ...(mayReport
              ? [{ label: words.reportMenu, to: recommendationPaths.report, icon: IconReportMedical }]
              : []),
            { label: words.standardMenu, onClick: () => setStandardShown(true), icon: IconSignRight },
          ],
        }}
        name={name}
        query={{ ...list, data: shown }}
        rowId={(row) => row.id}
        columns={recommendationColumns}
        onOpen={(row) => void navigate(recommendationPaths.case(row.id))}
        firstSort={{ column: 'daysLeft' }}
        totalCount={total}
        exportName={words.exportName}
        onPrint={setPrinted}
        above={
          <>
            {behind && <ReportRowsNote behind={behind} />}
            {rows && <StateCounts rows={rows} state={filters.state} onChoose={(state) => set({ state })} />}
          </>
        }
        filters={{
          isFiltered,
          isNarrowAtFirst: (rows?.length ?? 0) > 0,
          onClear: clear,
          fields: <RegisterFilterFields filters={filters} choices={choices} onChange={set} />,
        }}
        empty={
          rows && rows.length > 0
            ? { title: words.noneOpenTitle, text: words.noneOpenText, icon: IconStethoscope, action }
            : {
                title: words.emptyTitle,
                text: mayOpen ? words.emptyText : words.emptyTextReader,
                icon: IconStethoscope,
                action,
              }
        }
      />
      <RegisterPaper rows={printed} filters={filterWords(filters)} onClose={() => setPrinted(null)} />
      <StandardSheetDialog isOpen={isStandardShown} onClose={() => setStandardShown(false)} />
    </>
  )
}

const everything = { ...noFilters, state: 'all' } as const

function summaryOf(rows: readonly RecommendationRow[]): string {
  const open = rows.filter(isOpen)
  const count = (wanted: (row: RecommendationRow) => boolean) => formatNumber(open.filter(wanted).length)
  return words.summary(
    formatNumber(open.length),
    count((row) => row.isMyTurn),
    count((row) => row.isLate),
  )
}
