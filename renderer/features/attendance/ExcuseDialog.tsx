import { Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import type { AttendanceRow } from '#shared/features/attendance/attendance.contract.ts'
import type { AttendanceReason } from '#shared/features/coaching-programmes/coaching-facts.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { client } from '../../api/client.ts'
import { CalendarDateInput } from '../../components/DateInputs/CalendarDateInput.tsx'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { attendanceMessages as words } from './attendance.messages.ts'
import { attendanceFailure } from './attendance-failure.ts'
import { useAttendanceCommand } from './use-attendance-command.ts'

interface ExcuseDialogProps {
  readonly person: Pick<AttendanceRow, 'inmateId' | 'name'>
  readonly today: CalendarDate
  readonly reasons: readonly AttendanceReason[]
  readonly onClose: () => void
}

/** Known in advance for days to come: a trial, a stay in hospital. */
export function ExcuseDialog({ person, today, reasons, onClose }: ExcuseDialogProps) {
  const grounds = reasons.filter(({ isExcused }) => isExcused)
  const [reason, setReason] = useState(grounds[0]?.id ?? '')
  const [from, setFrom] = useState<CalendarDate | null>(today)
  const [until, setUntil] = useState<CalendarDate | null>(null)
  const [isMissing, setMissing] = useState(false)
  const excuse = useAttendanceCommand(client.attendance.excuse)
  const save = (note: string) => {
    setMissing(from === null || until === null)
    if (from === null || until === null) return
    excuse.mutate(
      { inmateId: person.inmateId, from, until, reason, note },
      {
        onSuccess: ({ sessions }) => {
          noticeDone({ text: words.excused(formatNumber(sessions)) })
          onClose()
        },
      },
    )
  }
  return (
    <ReasonDialog
      isOpen
      title={words.excuseOf(person.name)}
      question={words.excuseNote}
      confirmLabel={words.excuseSave}
      isBusy={excuse.isPending}
      failure={attendanceFailure(excuse.error)}
      onConfirm={save}
      onClose={onClose}
    >
      <Text size="sm">{words.excuseText}</Text>
      <Group align="start">
        <CalendarDateInput label={words.excuseFrom} earliest={today} value={from} onChange={setFrom} />
        <CalendarDateInput
          label={words.excuseUntil}
          earliest={today}
          value={until}
          error={isMissing ? words.excuseDaysMissing : null}
          onChange={setUntil}
        />
      </Group>
      <Select
        label={words.excuseReason}
        allowDeselect={false}
        data={grounds.map(({ id, title }) => ({ value: id, label: title }))}
        value={reason}
        onChange={(next) => setReason(next ?? reason)}
      />
    </ReasonDialog>
  )
}
