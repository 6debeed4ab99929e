import { IconChartBar, IconFileSpreadsheet, IconPrinter, IconTable } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { readCell } from '#shared/features/complaints/complaint-cells.rules.ts'
import { complaintReportWords as names } from '#shared/features/complaints/complaint-report.messages.ts'
import { cellTitle } from '#shared/features/complaints/complaint-report-parts.ts'
import { periodText } from '#shared/features/reports/report-period.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { useFilters } from '../../components/FilterBar/use-filters.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { PeriodFields } from '../../components/Report/PeriodFields.tsx'
import { reportPartMessages as parts } from '../../components/Report/report-parts.messages.ts'
import { saveBook } from '../../components/Report/save-book.ts'
import { useReportPeriod } from '../../components/Report/use-report-period.ts'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { formatDate } from '../../format/dates.ts'
import { complaintPaths } from './complaint-paths.ts'
import { complaintReportMessages as words } from './complaint-report.messages.ts'
import { complaintMessages } from './complaints.messages.ts'
import { useComplaintLists } from './complaints.queries.ts'
import { noComplaintLists } from './no-complaint-lists.ts'
import { RegisterFilterFields } from './RegisterFilterFields.tsx'
import { noRegisterFilters, passesFilters } from './register-filters.ts'
import { registerLineColumns } from './register-line-columns.tsx'

/** What came in in a month or a year, line by line: how each stands, without reporter and story. */
export function ComplaintRegisterScreen() {
  return (
    <WithToday title={words.registerMenu} shape="table">
      {(today) => <AddressedRegister today={today} />}
    </WithToday>
  )
}

/** Each number of the report that led here begins with nothing narrowed further. */
function AddressedRegister({ today }: { readonly today: CalendarDate }) {
  const [address] = useSearchParams()
  const word = address.get('angka')
  const only = word !== null && readCell(word) !== null ? word : null
  return <Register key={only} today={today} only={only} />
}

interface RegisterProps {
  readonly today: CalendarDate
  /** The number of the report whose complaints are shown; null: everything received. */
  readonly only: string | null
}

function Register({ today, only }: RegisterProps) {
  const navigate = useNavigate()
  const [isPaperShown, setPaperShown] = useState(false)
  const { period, setPeriod, thisYear } = useReportPeriod(today)
  const query = useQuery(orpc.complaintReports.register.queryOptions({ input: { ...period, only } }))
  const report = useQuery(orpc.complaintReports.monthly.queryOptions({ input: period }))
  const lists = useComplaintLists().data ?? noComplaintLists
  const columns = useMemo(() => registerLineColumns(lists), [lists])
  const { filters, set, clear, isFiltered } = useFilters(`complaint-register.${only ?? ''}`, noRegisterFilters)
  const lines = query.data?.lines
  const rows = useMemo(() => lines?.filter((line) => passesFilters(line, filters)), [lines, filters])
  const name = periodText(period)
  const cell = only === null ? null : readCell(only)
  return (
    <>
      <ListPage
        head={{
          title: words.registerMenu,
          breadcrumb: [{ label: complaintMessages.listTitle, to: complaintPaths.list }],
          subtitle:
            query.data && parts.subtitle(names.period(period), formatDate(query.data.from), formatDate(query.data.to)),
          mainAction: { label: words.printRegister, onClick: () => setPaperShown(true), icon: IconPrinter },
          menu: [
            { label: words.openReport, to: complaintPaths.report(name), icon: IconChartBar },
            {
              label: parts.saveBook,
              onClick: () =>
                void saveBook(`/files/complaint-reports/${name}?format=xlsx`, `laporan-pengaduan-${name}.xlsx`),
              icon: IconFileSpreadsheet,
            },
          ],
        }}
        above={
          <>
            <PeriodFields period={period} years={report.data?.years ?? [thisYear]} today={today} onChange={setPeriod} />
            {cell !== null && (
              <PageNote meaning="running" action={{ label: words.showAll, onClick: () => setPeriod(period) }}>
                {words.only(cellTitle(cell, lists))}
              </PageNote>
            )}
            <PageNote meaning="neutral">{names.covers}</PageNote>
          </>
        }
        name="complaint-register"
        query={{ ...query, data: rows }}
        totalCount={lines?.length}
        filters={{
          isFiltered,
          onClear: clear,
          fields: <RegisterFilterFields filters={filters} lists={lists} onChange={set} />,
        }}
        rowId={(line) => line.id}
        columns={columns}
        onOpen={(line) => void navigate(complaintPaths.complaint(line.id))}
        empty={{ title: words.registerNoneTitle, text: words.registerNoneText, icon: IconTable }}
      />
      <PaperDialog
        title={words.registerPaperTitle}
        path={isPaperShown ? `/files/complaint-registers/${name}${only === null ? '' : `?only=${only}`}` : null}
        fileName={`register-pengaduan-${name}`}
        onClose={() => setPaperShown(false)}
      />
    </>
  )
}
