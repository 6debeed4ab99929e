import type { Prescription } from '#shared/features/pharmacy/prescriptions.contract.ts'
import { client } from '../../api/client.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { pharmacyFailure, usePharmacyCommand } from './pharmacy.queries.ts'
import { prescriptionMessages as words } from './prescription.messages.ts'

interface EndPrescriptionDialogProps {
  /** Null while it is closed. */
  readonly kind: 'stop' | 'void' | null
  readonly prescription: Prescription
  readonly onClose: () => void
}

/** Stopped, because the person shall not take it any more; voided, because it was a mistake. */
export function EndPrescriptionDialog({ kind, prescription, onClose }: EndPrescriptionDialogProps) {
  const { id, revision, number } = prescription
  const stop = usePharmacyCommand(client.prescriptions.stop)
  const voiding = usePharmacyCommand(client.prescriptions.void)
  const isVoid = kind === 'void'
  const command = isVoid ? voiding : stop
  const close = () => {
    command.reset()
    onClose()
  }
  return (
    <ReasonDialog
      isOpen={kind !== null}
      title={isVoid ? words.voidTitle(number) : words.stopTitle(number)}
      question={isVoid ? words.voidQuestion : words.stopQuestion}
      confirmLabel={isVoid ? words.voidIt : words.stop}
      isDangerous={isVoid}
      isBusy={command.isPending}
      failure={pharmacyFailure(command.error)}
      onClose={close}
      onConfirm={(reason) =>
        command.mutate(
          { id, revision, reason },
          {
            onSuccess: () => {
              noticeDone({ text: isVoid ? words.voided(number) : words.stopped(number) })
              close()
            },
          },
        )
      }
    />
  )
}
