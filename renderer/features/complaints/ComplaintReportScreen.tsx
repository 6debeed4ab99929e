import { IconChartBar, IconFileSpreadsheet, IconPrinter, IconTable } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ComplaintLists } from '#shared/features/complaints/complaint.ts'
import { complaintReportWords as names } from '#shared/features/complaints/complaint-report.messages.ts'
import { complaintReportParts } from '#shared/features/complaints/complaint-report-parts.ts'
import type { ComplaintReport } from '#shared/features/complaints/complaint-reports.contract.ts'
import { periodText } from '#shared/features/reports/report-period.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { PeriodFields } from '../../components/Report/PeriodFields.tsx'
import { reportPartMessages as parts } from '../../components/Report/report-parts.messages.ts'
import { saveBook } from '../../components/Report/save-book.ts'
import { useReportPeriod } from '../../components/Report/use-report-period.ts'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { formatDate } from '../../format/dates.ts'
import { ComplaintReportTable } from './ComplaintReportTable.tsx'
import { complaintPaths } from './complaint-paths.ts'
import { complaintReportMessages as words } from './complaint-report.messages.ts'
import { complaintMessages } from './complaints.messages.ts'
import { useComplaintLists } from './complaints.queries.ts'

/** The numbers of a month or a year of complaints. */
export function ComplaintReportScreen() {
  return (
    <WithToday title={words.menu} shape="form">
      {(today) => <Report today={today} />}
    </WithToday>
  )
}

function Report({ today }: { readonly today: CalendarDate }) {
  const [isPaperShown, setPaperShown] = useState(false)
  const { period, setPeriod, thisYear } = useReportPeriod(today)
  const query = useQuery(orpc.complaintReports.monthly.queryOptions({ input: period }))
  const lists = useComplaintLists()
  const file = `/files/complaint-reports/${periodText(period)}`
  const fileName = `laporan-pengaduan-${periodText(period)}`
  return (
    <>
      <PageHead
        title={words.menu}
        breadcrumb={[{ label: complaintMessages.listTitle, to: complaintPaths.list }]}
        subtitle={
          query.data && parts.subtitle(names.period(period), formatDate(query.data.from), formatDate(query.data.to))
        }
        mainAction={{ label: parts.print, onClick: () => setPaperShown(true), icon: IconPrinter }}
        menu={[
          { label: words.openRegister, to: complaintPaths.register(periodText(period)), icon: IconTable },
          {
            label: parts.saveBook,
            onClick: () => void saveBook(`${file}?format=xlsx`, `${fileName}.xlsx`),
            icon: IconFileSpreadsheet,
          },
        ]}
      />
      <PeriodFields period={period} years={query.data?.years ?? [thisYear]} today={today} onChange={setPeriod} />
      <QueryContent query={query} shape="form">
        {(report) => (
          <QueryContent query={lists} shape="form">
            {(titles) => <ReportContent report={report} titles={titles} period={periodText(period)} />}
          </QueryContent>
        )}
      </QueryContent>
      <PaperDialog
        title={parts.savePdfTitle}
        path={isPaperShown ? file : null}
        fileName={fileName}
        onClose={() => setPaperShown(false)}
      />
    </>
  )
}

interface ReportContentProps {
  readonly report: ComplaintReport
  readonly titles: ComplaintLists
  /** As it stands in addresses. */
  readonly period: string
}

function ReportContent({ report: { figures }, titles, period }: ReportContentProps) {
  const isEmpty = Object.values(figures.counts).every((count) => count === 0)
  return (
    <>
      <PageNote meaning="neutral">{names.covers}</PageNote>
      {isEmpty ? (
        <EmptyState title={words.noneTitle} text={words.noneText} icon={IconChartBar} />
      ) : (
        complaintReportParts(figures, titles).map((part) => (
          <ComplaintReportTable key={part.id} part={part} period={period} />
        ))
      )}
    </>
  )
}
