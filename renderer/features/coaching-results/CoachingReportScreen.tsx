import '@mantine/charts/styles.css'
import { Table, Text, Title } from '@mantine/core'
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import {
  type CoachingCount,
  coachingCounts,
  presencePercent,
} from '#shared/features/coaching-results/coaching-figures.rules.ts'
import { coachingReportWords as names } from '#shared/features/coaching-results/coaching-report.messages.ts'
import type { CoachingReport } from '#shared/features/coaching-results/coaching-results.contract.ts'
import { periodText, readPeriod } from '#shared/features/reports/report-period.rules.ts'
import { type CalendarDate, datePartsOf } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { BarFigure } from '../../components/Report/BarFigure.tsx'
import { PeriodFields } from '../../components/Report/PeriodFields.tsx'
import classes from '../../components/Report/Report.module.css'
import { saveBook } from '../../components/Report/save-book.ts'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { AttendanceTable } from './AttendanceTable.tsx'
import { coachingResultMessages as words } from './coaching-results.messages.ts'
import { ReasonsFigure } from './ReasonsFigure.tsx'

/** The numbers of coaching in a month or a year; nobody is named. */
export function CoachingReportScreen() {
  return (
    <WithToday title={words.reportTitle} shape="form">
      {(today) => <Report today={today} />}
    </WithToday>
  )
}

function Report({ today }: { readonly today: CalendarDate }) {
  const [address, setAddress] = useSearchParams()
  const [isPaperShown, setPaperShown] = useState(false)
  const now = datePartsOf(today)
  const period = readPeriod(address.get('masa')) ?? { year: now.year, month: now.month }
  const query = useQuery(orpc.coachingResults.monthly.queryOptions({ input: period }))
  const file = `/files/coaching-reports/${periodText(period)}`
  const fileName = `laporan-pembinaan-${periodText(period)}`
  return (
    <>
      <PageHead
        title={words.reportTitle}
        subtitle={query.data && spanText(query.data)}
        mainAction={{ label: words.printReport, onClick: () => setPaperShown(true), icon: IconPrinter }}
        menu={[
          {
            label: words.saveBook,
            onClick: () => void saveBook(`${file}?format=xlsx`, `${fileName}.xlsx`),
            icon: IconFileSpreadsheet,
          },
        ]}
      />
      <PeriodFields
        period={period}
        years={query.data?.years ?? [now.year]}
        today={today}
        onChange={(chosen) => setAddress({ masa: periodText(chosen) }, { replace: true })}
      />
      <QueryContent query={query} shape="form">
        {(report) => <ReportContent report={report} />}
      </QueryContent>
      <PaperDialog
        title={words.paperTitle}
        path={isPaperShown ? file : null}
        fileName={fileName}
        onClose={() => setPaperShown(false)}
      />
    </>
  )
}

function spanText({ year, month, from, to }: CoachingReport): string {
  const period = month === null ? names.year(year) : names.month(year, month)
  return words.reportSubtitle(period, formatDate(from), formatDate(to))
}

function ReportContent({ report }: { readonly report: CoachingReport }) {
  const percents = report.programmes.map(({ programme, attendance }) => ({
    label: programme.name,
    value: presencePercent(attendance),
  }))
  return (
    <>
      <section className={classes.section}>
        <Title order={2} mb="xs">
          {names.countsTitle}
        </Title>
        <div className={classes.pair}>
          <Figures
            label={names.countsTitle}
            head={[names.columnFigure, names.columnCount]}
            lines={coachingCounts.map((count) => [names.counts[count], report.counts[count]])}
          />
          <ReasonsFigure reasons={report.reasons} />
        </div>
        <Text size="sm" c="dimmed" mt="xs">
          {names.balance}
        </Text>
      </section>
      <section className={classes.section}>
        <Title order={2} mb="xs">
          {names.programmesTitle}
        </Title>
        {report.programmes.length === 0 ? (
          <Text size="sm">{words.noReport}</Text>
        ) : (
          <>
            <AttendanceTable
              label={names.programmesTitle}
              firstHead={names.columnProgramme}
              more={[names.shortCounts.sessions, names.shortCounts.cancelled, names.shortCounts.members]}
              lines={report.programmes.map(({ programme, attendance, sessions, cancelled, members }) => ({
                ...{ id: programme.id, label: programme.name, attendance },
                cells: [sessions, cancelled, members].map(formatNumber),
              }))}
            />
            {percents.some(({ value }) => value !== null) && (
              <div className={classes.section}>
                <BarFigure title={names.percentTitle} bars={percents} />
              </div>
            )}
          </>
        )}
      </section>
      {report.months.length > 0 && (
        <section className={classes.section}>
          <Title order={2} mb="xs">
            {names.columnMonth}
          </Title>
          <Figures
            label={names.columnMonth}
            head={[names.columnMonth, ...coachingCounts.map((count) => names.shortCounts[count])]}
            lines={[
              ...report.months.map(({ month, counts }) => [names.months[month - 1] ?? '', ...inOrder(counts)] as const),
              [names.wholeYear, ...inOrder(report.counts)],
            ]}
          />
        </section>
      )}
    </>
  )
}

const inOrder = (counts: Readonly<Partial<Record<CoachingCount, number>>>) =>
  coachingCounts.map((count) => counts[count] ?? 0)

interface FiguresProps {
  readonly label: string
  readonly head: readonly string[]
  /** A name and its numbers. */
  readonly lines: readonly (readonly [string, ...(number | undefined)[]])[]
}

function Figures({ label, head, lines }: FiguresProps) {
  return (
    <div className={classes.wide}>
      <Table className={classes.table ?? ''} aria-label={label}>
        <Table.Thead>
          <Table.Tr>
            {head.map((one, index) => (
              <Table.Th key={one} scope="col" data-number={index > 0 || undefined}>
                {one}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map(([first, ...numbers]) => (
            <Table.Tr key={first}>
              <Table.Th scope="row">{first}</Table.Th>
              {numbers.map((number, index) => (
                <Table.Td key={head[index + 1]} data-number>
                  {formatNumber(number ?? 0)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
