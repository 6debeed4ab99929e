import { Button, Group } from '@mantine/core'
import { IconLockOpen } from '@tabler/icons-react'
import { useState } from 'react'
import type { SheetStanding } from '#shared/features/attendance/attendance.rules.ts'
import { useMay } from '../../app/session.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { attendanceMessages as words } from './attendance.messages.ts'

/** Why a sheet that is closed is filled all the same; asked once, kept with every mark that follows. */
export function useLateMarking(standing: SheetStanding) {
  const mayMark = useMay('mark:attendance')
  const mayManage = useMay('manage:coaching')
  const [reason, setReason] = useState<string | null>(null)
  const mayAsk = mayMark && mayManage && standing === 'locked'
  return { mayAsk, reason: mayAsk ? reason : null, setReason }
}

interface LateMarkingProps {
  readonly late: ReturnType<typeof useLateMarking>
}

/** The way into a sheet that is closed, and what is kept with its marks. */
export function LateMarking({ late }: LateMarkingProps) {
  const [isAsking, setAsking] = useState(false)
  if (!late.mayAsk) return null
  return (
    <Group>
      {late.reason === null ? (
        <Button variant="default" leftSection={<IconLockOpen size={18} aria-hidden />} onClick={() => setAsking(true)}>
          {words.late}
        </Button>
      ) : (
        <>
          <PageNote meaning="attention">{words.lateOn(late.reason)}</PageNote>
          <Button variant="default" size="compact-md" onClick={() => late.setReason(null)}>
            {words.lateEnd}
          </Button>
        </>
      )}
      <ReasonDialog
        isOpen={isAsking}
        title={words.lateTitle}
        question={words.lateReason}
        confirmLabel={words.late}
        onConfirm={(reason) => {
          late.setReason(reason)
          setAsking(false)
        }}
        onClose={() => setAsking(false)}
      >
        {words.lateText}
      </ReasonDialog>
    </Group>
  )
}
