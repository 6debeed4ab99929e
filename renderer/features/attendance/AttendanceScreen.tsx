import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { orpc } from '../../api/client.ts'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatFullDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { AttendanceSheet } from './AttendanceSheet.tsx'
import { attendanceMessages as words } from './attendance.messages.ts'
import { attendancePaths } from './attendance-paths.ts'

/** Who came to one session. */
export function AttendanceScreen() {
  const { sessionId = '' } = useParams()
  const sheet = useQuery(orpc.attendance.sheet.queryOptions({ input: { sessionId } }))
  const facts = useQuery(orpc.coachingProgrammes.reference.queryOptions({ input: {} }))
  const session = sheet.data?.session
  return (
    <>
      <PageHead
        title={session ? words.sessionTitle(session.programme.name, session.title) : words.title}
        breadcrumb={[{ label: words.menu, to: attendancePaths.list }]}
        subtitle={
          session &&
          words.sessionSubtitle(
            formatFullDate(session.on),
            session.startsAt.replace(':', '.'),
            formatNumber(session.minutes),
            session.place,
            session.instructor,
          )
        }
      />
      <QueryContent query={facts} shape="table">
        {({ reasons }) => (
          <QueryContent query={sheet} shape="table">
            {(data) => <AttendanceSheet key={sessionId} sheet={data} reasons={reasons} />}
          </QueryContent>
        )}
      </QueryContent>
      {session && <HistorySection subject={{ type: 'attendance', id: sessionId }} />}
    </>
  )
}
