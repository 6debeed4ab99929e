import type { IncomingAnswer, IncomingFile } from '#shared/features/exchange/incoming.contract.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { exchangeFailure } from './exchange-failure.ts'
import { incomingMessages as words } from './incoming.messages.ts'
import { useSetAside } from './incoming.queries.ts'

interface SetAsideDialogProps {
  readonly file: Pick<IncomingFile, 'id' | 'revision'>
  readonly answer: Pick<IncomingAnswer, 'id'>
  readonly number: string
  readonly onClose: () => void
}

/** For an answer that will never fit: no reason, no act. */
export function SetAsideDialog({ file, answer, number, onClose }: SetAsideDialogProps) {
  const setAside = useSetAside(useSubmitKey())
  return (
    <ReasonDialog
      isOpen
      title={words.setAsideTitle(number)}
      confirmLabel={words.setAsideConfirm(number)}
      isBusy={setAside.isPending}
      failure={exchangeFailure(setAside.error)}
      onClose={onClose}
      onConfirm={(reason) =>
        setAside.mutate(
          { id: file.id, revision: file.revision, answerId: answer.id, reason },
          {
            onSuccess: () => {
              noticeDone({ text: words.setAsideDone })
              onClose()
            },
          },
        )
      }
    >
      {words.setAsideText}
    </ReasonDialog>
  )
}
