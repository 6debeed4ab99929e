import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { orpc } from '../../api/client.ts'
import { errorText } from '../../api/error-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { trashPath } from '../trash/trash.screens.ts'
import { draftMessages } from './draft.messages.ts'
import { draftsKey, type ListedDraft, wordsOfDraft } from './today-drafts.ts'

interface DiscardDraftDialogProps {
  readonly draft: ListedDraft
  readonly onClose: () => void
}

/** A draft whose record is gone or done could never be opened again, and would stand on the list for ever. */
export function DiscardDraftDialog({ draft, onClose }: DiscardDraftDialogProps) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const key = useSubmitKey()
  const discard = useCommand(
    orpc.drafts.discard.mutationOptions({
      context: { key },
      onSuccess: () => queryClient.invalidateQueries({ queryKey: draftsKey }),
    }),
  )
  return (
    <ConfirmDialog
      isOpen
      title={draftMessages.discardTitle(wordsOfDraft(draft))}
      confirmLabel={draftMessages.discardConfirm}
      onConfirm={() =>
        discard.mutate(
          { id: draft.id },
          {
            onSuccess: () => {
              noticeDone({ text: draftMessages.discarded, onLook: () => void navigate(trashPath) })
              onClose()
            },
          },
        )
      }
      onClose={onClose}
      isDangerous
      isBusy={discard.isPending}
      failure={discard.error ? errorText(discard.error) : null}
    >
      {draftMessages.discardText}
    </ConfirmDialog>
  )
}
