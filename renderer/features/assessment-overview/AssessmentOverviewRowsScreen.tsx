import { Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { OverviewLine } from '#shared/features/assessment-overview/assessment-overview.contract.ts'
import { overviewWords as names } from '#shared/features/assessment-overview/assessment-overview.messages.ts'
import { cellName } from '#shared/features/assessment-overview/overview-table.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { formatDate } from '../../format/dates.ts'
import { assessmentPaths } from '../assessments/assessment-paths.ts'
import { overviewMessages as words } from './assessment-overview.messages.ts'
import { overviewPaths } from './assessment-overview-paths.ts'
import { useOverviewQuestion } from './use-overview-question.ts'

/** Whom and what one number of the overview counts; that it was looked at is put down. */
export function AssessmentOverviewRowsScreen() {
  return (
    <WithToday title={words.rowsTitle} shape="table">
      {(today) => <Rows today={today} />}
    </WithToday>
  )
}

const columns: readonly DataColumn<OverviewLine>[] = [
  {
    ...{ id: 'name', label: words.columns.name, value: ({ name }) => name, isFixed: true },
    cell: ({ name, registerNumber }) => (
      <div>
        <span>{name}</span>
        {registerNumber && (
          <Text size="sm" c="dimmed">
            {registerNumber}
          </Text>
        )}
      </div>
    ),
  },
  { id: 'number', label: words.columns.number, value: ({ number }) => number ?? '', width: '10rem' },
  {
    ...{ id: 'on', label: words.columns.on, value: ({ on }) => on, width: '9rem' },
    cell: ({ on }) => (on === null ? '' : formatDate(on)),
  },
  { id: 'note', label: words.columns.note, value: ({ note }) => note },
]

/** Where no number is named, what came in. */
const atFirst = cellName('flow', 'opened', 'count')

function Rows({ today }: { readonly today: CalendarDate }) {
  const navigate = useNavigate()
  // Who is not assessed leads to a new assessment, for whoever may open one.
  const mayEnter = useMay('enter:assessments')
  const { question, period, cell } = useOverviewQuestion(today)
  const query = useQuery(
    orpc.assessmentOverview.rows.queryOptions({ input: { ...question, cell: cell ?? atFirst }, gcTime: 0 }),
  )
  const report = overviewPaths.reportOf(period, question.circle)
  return (
    <ListPage
      head={{
        title: words.rowsTitle,
        breadcrumb: [{ label: words.menu, to: report }],
        subtitle: names.period(question),
      }}
      above={
        query.data && (
          <PageNote meaning="running" action={{ label: words.backToReport, onClick: () => void navigate(report) }}>
            {words.rowsOf(query.data.title)}
          </PageNote>
        )
      }
      name="assessment-overview-rows"
      query={{ ...query, data: query.data?.lines }}
      rowId={({ id }) => id}
      columns={columns}
      onOpen={({ assessmentId, inmateId }) => {
        if (assessmentId !== null) void navigate(assessmentPaths.one(assessmentId))
        else if (mayEnter) void navigate(assessmentPaths.openFor(inmateId))
      }}
      empty={{ title: words.rowsNone, text: words.rowsNoneText, icon: IconUsers }}
    />
  )
}
