import type { DoctorVisit } from '#shared/features/doctor-visits/doctor-visits.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { doctorVisitMessages as words } from './doctor-visits.messages.ts'
import { doctorVisitFailure, useDoctorVisitCommand } from './doctor-visits.queries.ts'

interface CloseDayProps {
  readonly visit: DoctorVisit
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The end of a day: whoever still waits goes to the next one, with the reason. */
export function CloseDay({ visit, isOpen, onClose }: CloseDayProps) {
  const close = useDoctorVisitCommand(client.doctorVisits.close, useSubmitKey(isOpen))
  const send = (reason: string | null) =>
    close.mutate(
      { id: visit.id, revision: visit.revision, reason },
      {
        onSuccess: () => {
          noticeDone({ text: words.closed })
          onClose()
        },
      },
    )
  const shared = {
    ...{ isOpen, onClose, title: words.close, confirmLabel: words.close },
    ...{ isBusy: close.isPending, failure: doctorVisitFailure(close.error) },
  }
  return visit.waiting === 0 ? (
    <ConfirmDialog {...shared} onConfirm={() => send(null)}>
      {words.closeEmpty}
    </ConfirmDialog>
  ) : (
    <ReasonDialog {...shared} question={words.closeQuestion} onConfirm={send}>
      {words.closeText(formatNumber(visit.waiting))}
    </ReasonDialog>
  )
}
