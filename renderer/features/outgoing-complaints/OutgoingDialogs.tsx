import type { OutgoingComplaint } from '#shared/features/outgoing-complaints/outgoing-complaints.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { complaintLetterMessages as letterWords } from '../complaints/complaint-letters.messages.ts'
import { caseMessages } from '../recommendations/case.messages.ts'
import { outgoingMessages as words } from './outgoing.messages.ts'
import { outgoingFailure, useOutgoingCommand } from './outgoing.queries.ts'

export type OutgoingQuestion =
  | { readonly kind: 'finish' | 'cancel' | 'withdraw' | 'reopen' }
  | { readonly kind: 'withdraw-extension'; readonly extensionId: string; readonly amount: string }
  | { readonly kind: 'issue'; readonly letterId: string }
  | { readonly kind: 'void'; readonly paperId: string }

interface OutgoingDialogsProps {
  readonly complaint: OutgoingComplaint
  readonly question: OutgoingQuestion | null
  readonly onClose: () => void
}

interface Call {
  readonly context: { readonly key: string }
}

interface Asked {
  readonly title: string
  readonly text: string
  readonly needsReason: boolean
  readonly isDangerous?: boolean
  readonly send: (reason: string, call: Call) => Promise<unknown>
}

function askedOf(complaint: OutgoingComplaint, question: OutgoingQuestion): Asked {
  const about = { caseId: complaint.id, revision: complaint.revision }
  const { outgoingComplaints: commands } = client
  switch (question.kind) {
    case 'finish':
      return {
        ...{ title: words.finish, text: words.finishText, needsReason: false },
        send: (_reason, call) => commands.finish(about, call),
      }
    case 'cancel':
      return {
        ...{ title: words.cancel, text: words.cancelText, needsReason: true, isDangerous: true },
        send: (reason, call) => commands.cancel({ ...about, reason }, call),
      }
    case 'withdraw':
      return {
        ...{ title: words.withdraw, text: words.withdrawText, needsReason: true, isDangerous: true },
        send: (reason, call) => commands.withdraw({ ...about, reason }, call),
      }
    case 'reopen':
      return {
        ...{ title: words.reopen, text: words.reopenText(complaint.reopening?.title ?? ''), needsReason: true },
        send: (reason, call) => commands.reopen({ ...about, reason }, call),
      }
    case 'withdraw-extension': {
      const { extensionId, amount } = question
      return {
        ...{ title: caseMessages.withdrawExtension(amount), text: '', needsReason: true, isDangerous: true },
        send: (reason, call) => commands.withdrawExtension({ ...about, extensionId, reason }, call),
      }
    }
    case 'issue': {
      const { letterId } = question
      return {
        ...{ title: letterWords.issueTitle, text: letterWords.issueText, needsReason: false },
        send: (_reason, call) => commands.issueLetter({ ...about, letterId }, call),
      }
    }
    case 'void': {
      const { paperId } = question
      return {
        ...{ title: letterWords.void, text: letterWords.voidText, needsReason: true, isDangerous: true },
        send: (reason, call) => commands.voidPaper({ ...about, paperId, reason, keepLetter: false }, call),
      }
    }
  }
}

/** Asked before the whole complaint ends or is taken up again, and before its letter goes out or is struck out. */
export function OutgoingDialogs({ complaint, question, onClose }: OutgoingDialogsProps) {
  const key = useSubmitKey(question !== null)
  const asked = question && askedOf(complaint, question)
  const send = useOutgoingCommand(
    (reason: string, call: Call): Promise<unknown> => asked?.send(reason, call) ?? Promise.resolve(),
    key,
  )
  const close = () => {
    send.reset()
    onClose()
  }
  const confirm = (reason: string) =>
    send.mutate(reason, {
      onSuccess: () => {
        noticeDone({ text: words.stepDone })
        close()
      },
    })
  const title = asked?.title ?? ''
  const confirmLabel = question?.kind === 'issue' ? letterWords.issue : title
  const common = {
    ...{ title, confirmLabel, onClose: close, isBusy: send.isPending },
    failure: outgoingFailure(send.error),
  }
  return (
    <>
      <ConfirmDialog {...common} isOpen={asked?.needsReason === false} onConfirm={() => confirm('')}>
        {asked?.text}
      </ConfirmDialog>
      <ReasonDialog
        {...common}
        isOpen={asked?.needsReason ?? false}
        isDangerous={asked?.isDangerous ?? false}
        onConfirm={confirm}
      >
        {asked?.text}
      </ReasonDialog>
    </>
  )
}
