import { Title } from '@mantine/core'
import { IconChartBar, IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssessmentOverview } from '#shared/features/assessment-overview/assessment-overview.contract.ts'
import { overviewWords as names } from '#shared/features/assessment-overview/assessment-overview.messages.ts'
import { overviewGroups } from '#shared/features/assessment-overview/overview-table.ts'
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
import { overviewMessages as words } from './assessment-overview.messages.ts'
import { overviewPaths } from './assessment-overview-paths.ts'
import { OverviewFields } from './OverviewFields.tsx'
import { OverviewPart } from './OverviewPart.tsx'
import { useOverviewQuestion } from './use-overview-question.ts'

/** Who of the unit is assessed, what came out, and how it changes; nobody is named before a number is opened. */
export function AssessmentOverviewScreen() {
  return (
    <WithToday title={words.menu} shape="form">
      {(today) => <Overview today={today} />}
    </WithToday>
  )
}

function Overview({ today }: { readonly today: CalendarDate }) {
  const [isPaperShown, setPaperShown] = useState(false)
  const { question, ask, period, obstacle } = useOverviewQuestion(today)
  const query = useQuery(orpc.assessmentOverview.numbers.queryOptions({ input: question, enabled: obstacle === null }))
  const file = `/files/assessment-overviews/${period}`
  const fileName = `laporan-asesmen-${period}`
  const isTold = obstacle === null
  const print = { label: parts.print, onClick: () => setPaperShown(true), icon: IconPrinter }
  return (
    <>
      <PageHead
        title={words.menu}
        subtitle={
          isTold && query.data ? words.subtitle(names.period(question), names.asOf(query.data.asOf)) : undefined
        }
        mainAction={isTold ? print : undefined}
        menu={
          isTold
            ? [
                {
                  label: parts.saveBook,
                  onClick: () => void saveBook(`${file}?format=xlsx`, `${fileName}.xlsx`),
                  icon: IconFileSpreadsheet,
                },
              ]
            : []
        }
      />
      <OverviewFields
        question={question}
        years={query.data?.years ?? [datePartsOf(today).year]}
        today={today}
        onChange={ask}
      />
      {isTold ? (
        <QueryContent query={query} shape="form">
          {(overview) => <OverviewContent overview={overview} period={period} />}
        </QueryContent>
      ) : (
        <PageNote meaning="attention" title={words.refusedTitle} isSudden>
          {words.refusals[obstacle]}
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

interface OverviewContentProps {
  readonly overview: AssessmentOverview
  /** As it stands in addresses. */
  readonly period: string
}

function OverviewContent({ overview: { tables, isEmpty, circle }, period }: OverviewContentProps) {
  if (isEmpty)
    return (
      <EmptyState
        title={words.noneTitle}
        text={circle === 'clients' ? words.noClients : words.noneText}
        icon={IconChartBar}
      />
    )
  return (
    <>
      <PageNote meaning="neutral">{words.inside}</PageNote>
      {overviewGroups.map((group) => {
        const those = tables.filter((table) => table.group === group)
        if (those.length === 0) return null
        return (
          <section key={group} className={classes.section} aria-label={names.groups[group]}>
            <Title order={2}>{names.groups[group]}</Title>
            {those.map((table) => (
              <OverviewPart
                key={table.id}
                table={table}
                pathOf={(cell) => overviewPaths.counted(period, circle, cell)}
              />
            ))}
          </section>
        )
      })}
    </>
  )
}
