import { client } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { noticeDone, noticeFailure } from '../../components/Notices/notices.tsx'
import { useScannedPerson } from '../health-cards/scanned-person.ts'
import type { Sheet } from './AttendanceSheet.tsx'
import { attendanceMessages as words } from './attendance.messages.ts'
import { attendanceFailure } from './attendance-failure.ts'
import { useAttendanceCommand } from './use-attendance-command.ts'

interface AttendanceCard {
  readonly sheet: Sheet
  /** What a card says of whoever holds it up. */
  readonly reason: string
  readonly onFound: (inmateId: string) => void
}

/** While a sheet is open a card that is held up says that its bearer is there. */
export function useAttendanceCard({ sheet, reason, onFound }: AttendanceCard): void {
  const mayMark = useMay('mark:attendance')
  const { mutate } = useAttendanceCommand(client.attendance.mark)
  useScannedPerson(async (inmateId) => {
    const row = sheet.rows.find((one) => one.inmateId === inmateId)
    if (!row) noticeFailure({ title: words.refusedTitle, text: words.cardStranger })
    else if (!mayMark || sheet.standing !== 'open') noticeFailure({ title: words.refusedTitle, text: words.cardClosed })
    else {
      const marks = [{ inmateId, reason, note: null, basis: null }]
      mutate(
        { sessionId: sheet.session.id, origin: 'card', marks, lateReason: null },
        {
          onSuccess: () => noticeDone({ text: words.cardTaken(row.name) }),
          onError: (error) => noticeFailure(attendanceFailure(error) ?? { title: words.refusedTitle, text: '' }),
        },
      )
      onFound(inmateId)
    }
    return true
  })
}
