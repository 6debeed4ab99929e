import '@mantine/charts/styles.css'
import { Text, Title } from '@mantine/core'
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { monthlyReportWords as names } from '#shared/features/medical-recommendations/monthly-report.messages.ts'
import { reportCounts, reportHops } from '#shared/features/medical-recommendations/monthly-report.rules.ts'
import type { MonthlyReport } from '#shared/features/medical-recommendations/recommendation-reports.contract.ts'
import { periodText } from '#shared/features/reports/report-period.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../../api/client.ts'
import { PageHead } from '../../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../../components/QueryContent/QueryContent.tsx'
import { WithToday } from '../../../components/QueryContent/WithToday.tsx'
import { BarFigure } from '../../../components/Report/BarFigure.tsx'
import { PeriodFields } from '../../../components/Report/PeriodFields.tsx'
import classes from '../../../components/Report/Report.module.css'
import { reportPartMessages as parts } from '../../../components/Report/report-parts.messages.ts'
import { saveBook } from '../../../components/Report/save-book.ts'
import { useReportPeriod } from '../../../components/Report/use-report-period.ts'
import { PaperDialog } from '../../../components/Viewers/PaperDialog.tsx'
import { formatDate } from '../../../format/dates.ts'
import { recommendationPaths } from '../recommendation-paths.ts'
import { recommendationMessages } from '../recommendations.messages.ts'
import { CountsTable } from './CountsTable.tsx'
import { FlowFigure } from './FlowFigure.tsx'
import { HopsTable } from './HopsTable.tsx'
import { MonthsTable } from './MonthsTable.tsx'
import { reportMessages as words } from './report.messages.ts'

/** The numbers of a month or a year; each leads to the requests behind it. */
export function MonthlyReportScreen() {
  return (
    <WithToday title={words.title} shape="form">
      {(today) => <Report today={today} />}
    </WithToday>
  )
}

function Report({ today }: { readonly today: CalendarDate }) {
  const [isPaperShown, setPaperShown] = useState(false)
  const { period, setPeriod, thisYear } = useReportPeriod(today)
  const query = useQuery(orpc.recommendationReports.monthly.queryOptions({ input: period }))
  const file = `/files/recommendation-reports/${periodText(period)}`
  const fileName = `laporan-rekomendasi-medis-${periodText(period)}`
  return (
    <>
      <PageHead
        title={words.title}
        breadcrumb={[{ label: recommendationMessages.listTitle, to: recommendationPaths.list }]}
        subtitle={query.data && spanText(query.data)}
        mainAction={{ label: parts.print, onClick: () => setPaperShown(true), icon: IconPrinter }}
        menu={[
          {
            label: parts.saveBook,
            onClick: () => void saveBook(`${file}?format=xlsx`, `${fileName}.xlsx`),
            icon: IconFileSpreadsheet,
          },
        ]}
      />
      <PeriodFields period={period} years={query.data?.years ?? [thisYear]} today={today} onChange={setPeriod} />
      <QueryContent query={query} shape="form">
        {(report) => <ReportContent report={report} />}
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

function spanText({ year, month, from, to }: MonthlyReport): string {
  return parts.subtitle(names.period({ year, month }), formatDate(from), formatDate(to))
}

function ReportContent({ report }: { readonly report: MonthlyReport }) {
  const { figures, months } = report
  const counts = reportCounts.map((count) => ({ label: names.counts[count], value: figures.counts[count] ?? 0 }))
  const hops = reportHops.map((hop) => ({ label: names.hops[hop], value: figures.hops[hop]?.median ?? null }))
  const hasHops = hops.some(({ value }) => value !== null)
  return (
    <>
      {months.length > 0 && (
        <section className={classes.section}>
          <Title order={2} mb="xs">
            {words.monthsTitle}
          </Title>
          <MonthsTable report={report} />
          <div className={classes.section}>
            <FlowFigure months={months} />
          </div>
        </section>
      )}
      <section className={classes.section}>
        <Title order={2} mb="xs">
          {names.countsTitle}
        </Title>
        <div className={classes.pair}>
          <CountsTable report={report} />
          {counts.some(({ value }) => value > 0) && <BarFigure title={names.countsTitle} isTitleHidden bars={counts} />}
        </div>
        <Text size="sm" c="dimmed" mt="xs">
          {names.balance}
        </Text>
      </section>
      <section className={classes.section}>
        <Title order={2} mb="xs">
          {names.hopsTitle}
        </Title>
        <div className={classes.pair}>
          <HopsTable report={report} />
          {hasHops ? <BarFigure title={names.columnMedian} bars={hops} /> : <Text size="sm">{words.noHops}</Text>}
        </div>
        <Text size="sm" c="dimmed" mt="xs">
          {names.hopsNote}
        </Text>
      </section>
    </>
  )
}
