import type { ErrorText } from '../../api/error-text.ts'
import { noticeDone } from '../Notices/notices.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'

interface Reference {
  readonly id: string
  readonly revision: number
}

interface WithdrawDialogProps {
  /** What is withdrawn, as the person saw it. */
  readonly reference: Reference
  readonly command: {
    readonly isPending: boolean
    mutate(input: Reference & { readonly reason: string }, options: { readonly onSuccess: () => void }): void
  }
  readonly words: {
    readonly title: string
    readonly text: string
    readonly question: string
    /** A verb and the thing. */
    readonly confirm: string
    readonly done: string
  }
  readonly failure: ErrorText | null
  readonly onClose: () => void
}

/** Something that was noted is no longer meant to hold: with a reason, and it stays to be read. */
export function WithdrawDialog({ reference, command, words, failure, onClose }: WithdrawDialogProps) {
  const { id, revision } = reference
  const onSuccess = () => {
    noticeDone({ text: words.done })
    onClose()
  }
  return (
    <ReasonDialog
      isOpen
      title={words.title}
      question={words.question}
      confirmLabel={words.confirm}
      onConfirm={(reason) => command.mutate({ id, revision, reason }, { onSuccess })}
      onClose={onClose}
      isDangerous
      isBusy={command.isPending}
      failure={failure}
    >
      {words.text}
    </ReasonDialog>
  )
}
