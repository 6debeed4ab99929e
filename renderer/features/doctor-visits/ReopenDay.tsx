import type { DoctorVisit } from '#shared/features/doctor-visits/doctor-visits.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { doctorVisitMessages as words } from './doctor-visits.messages.ts'
import { doctorVisitFailure, useDoctorVisitCommand } from './doctor-visits.queries.ts'

interface ReopenDayProps {
  readonly visit: DoctorVisit
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** A day that was closed by mistake goes on; whoever was passed on comes back to it. */
export function ReopenDay({ visit: { id, revision }, isOpen, onClose }: ReopenDayProps) {
  const reopen = useDoctorVisitCommand(client.doctorVisits.reopen, useSubmitKey(isOpen))
  const done = () => {
    noticeDone({ text: words.reopened })
    onClose()
  }
  return (
    <ReasonDialog
      isOpen={isOpen}
      title={words.reopen}
      question={words.reopenQuestion}
      confirmLabel={words.reopen}
      onClose={onClose}
      onConfirm={(reason) => reopen.mutate({ id, revision, reason }, { onSuccess: done })}
      isBusy={reopen.isPending}
      failure={doctorVisitFailure(reopen.error)}
    >
      {words.reopenText}
    </ReasonDialog>
  )
}
