import { Title } from '@mantine/core'
import { IconChartBar, IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StaffNumbers } from '#shared/features/staff-overview/staff-overview.contract.ts'
import { staffWords } from '#shared/features/staff-overview/staff-overview.messages.ts'
import { type CalendarDate, datePartsOf } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import classes from '../../components/Report/Report.module.css'
import { reportPartMessages as parts } from '../../components/Report/report-parts.messages.ts'
import { saveBook } from '../../components/Report/save-book.ts'
import { PaperDialog } from '../../components/Viewers/PaperDialog.tsx'
import { overviewMessages } from '../assessment-overview/assessment-overview.messages.ts'
import { OverviewFields } from '../assessment-overview/OverviewFields.tsx'
import { OverviewPart } from '../assessment-overview/OverviewPart.tsx'
import { staffOverviewMessages as words } from './staff-overview.messages.ts'
import { staffOverviewPaths as paths } from './staff-overview-paths.ts'
import { useStaffQuestion } from './use-staff-question.ts'

/** The staff in numbers for a day or a period. */
export function StaffReportScreen() {
  return (
    <WithToday title={words.reportMenu} shape="form">
      {(today) => <Report today={today} />}
    </WithToday>
  )
}

function Report({ today }: { readonly today: CalendarDate }) {
  const [isPaperShown, setPaperShown] = useState(false)
  const { span, ask, period, obstacle } = useStaffQuestion(today)
  const query = useQuery(orpc.staffOverview.numbers.queryOptions({ input: span, enabled: obstacle === null }))
  const file = `/files/staff-reports/${period}`
  const fileName = `laporan-kepegawaian-${period}`
  const isTold = obstacle === null
  const print = { label: parts.print, onClick: () => setPaperShown(true), icon: IconPrinter }
  const save = () => void saveBook(`${file}?format=xlsx`, `${fileName}.xlsx`)
  return (
    <>
      <PageHead
        title={words.reportMenu}
        subtitle={
          isTold && query.data
            ? overviewMessages.subtitle(staffWords.period(span), staffWords.asOf(query.data.asOf))
            : undefined
        }
        mainAction={isTold ? print : undefined}
        menu={isTold ? [{ label: parts.saveBook, onClick: save, icon: IconFileSpreadsheet }] : []}
      />
      <OverviewFields
        question={span}
        years={query.data?.years ?? [datePartsOf(today).year]}
        today={today}
        onChange={ask}
      />
      {isTold ? (
        <QueryContent query={query} shape="form">
          {(told) => <Numbers told={told} period={period} />}
        </QueryContent>
      ) : (
        <PageNote meaning="attention" title={overviewMessages.refusedTitle} isSudden>
          {overviewMessages.refusals[obstacle]}
        </PageNote>
      )}
      <PaperDialog
        title={parts.savePdfTitle}
        path={isPaperShown ? file : null}
        fileName={fileName}
        onClose={() => setPaperShown(false)}
      />
    </>
  )
}

const groups = ['standing', 'course', 'care'] as const

function Numbers({ told, period }: { readonly told: StaffNumbers; readonly period: string }) {
  if (told.isEmpty) return <EmptyState title={words.noneTitle} text={words.noneText} icon={IconChartBar} />
  return groups.map((group) => (
    <section key={group} className={classes.section} aria-label={staffWords.groups[group]}>
      <Title order={2}>{staffWords.groups[group]}</Title>
      {told.tables
        .filter((table) => table.group === group)
        .map((table) => (
          <OverviewPart key={table.id} table={table} pathOf={(cell) => paths.counted(period, cell)} />
        ))}
    </section>
  ))
}
