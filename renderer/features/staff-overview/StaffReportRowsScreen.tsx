import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { cellName } from '#shared/features/assessment-overview/overview-table.ts'
import type { StaffNumberLine } from '#shared/features/staff-overview/staff-overview.contract.ts'
import { staffWords } from '#shared/features/staff-overview/staff-overview.messages.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { orpc } from '../../api/client.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { ListPage } from '../../components/ListPage/ListPage.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { WithToday } from '../../components/QueryContent/WithToday.tsx'
import { formatDate } from '../../format/dates.ts'
import { overviewMessages } from '../assessment-overview/assessment-overview.messages.ts'
import { credentialPaths } from '../credentials/credential-paths.ts'
import { licencePaths } from '../licences/licence-paths.ts'
import { staffOverviewMessages as words } from './staff-overview.messages.ts'
import { staffOverviewPaths as paths } from './staff-overview-paths.ts'
import { useStaffQuestion } from './use-staff-question.ts'

/** Whom and what one number of the report counts. */
export function StaffReportRowsScreen() {
  return (
    <WithToday title={words.rowsTitle} shape="table">
      {(today) => <Rows today={today} />}
    </WithToday>
  )
}

const columns: readonly DataColumn<StaffNumberLine>[] = [
  { id: 'name', label: words.columns.name, value: ({ name }) => name, isFixed: true },
  { id: 'profession', label: words.columns.profession, value: ({ professionTitle }) => professionTitle },
  {
    ...{ id: 'on', label: words.columns.on, value: ({ on }) => on, width: '9rem' },
    cell: ({ on }) => (on === null ? '' : formatDate(on)),
  },
  { id: 'note', label: words.columns.note, value: ({ note }) => note },
]

/** Where no number is named, everybody. */
const atFirst = cellName('people', 'all', 'all')

function Rows({ today }: { readonly today: CalendarDate }) {
  const navigate = useNavigate()
  const { span, period, cell } = useStaffQuestion(today)
  const query = useQuery(orpc.staffOverview.rows.queryOptions({ input: { ...span, cell: cell ?? atFirst } }))
  const report = paths.reportOf(period)
  return (
    <ListPage
      head={{
        title: words.rowsTitle,
        breadcrumb: [{ label: words.reportMenu, to: report }],
        subtitle: staffWords.period(span),
      }}
      above={
        query.data && (
          <PageNote
            meaning="running"
            action={{ label: overviewMessages.backToReport, onClick: () => void navigate(report) }}
          >
            {overviewMessages.rowsOf(query.data.title)}
          </PageNote>
        )
      }
      name="staff-report-rows"
      query={{ ...query, data: query.data?.lines }}
      rowId={({ id }) => id}
      columns={columns}
      onOpen={({ applicationId, workerId }) =>
        void navigate(applicationId === null ? credentialPaths.one(workerId) : licencePaths.one(applicationId))
      }
      empty={{ title: words.rowsNone, text: words.rowsNoneText, icon: IconUsers }}
    />
  )
}
