import type { OutgoingComplaint } from '#shared/features/outgoing-complaints/outgoing-complaints.contract.ts'
import { client } from '../../api/client.ts'
import { type AskedQuestion, QuestionDialogs } from '../../components/CasePage/QuestionDialogs.tsx'
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

function askedOf(complaint: OutgoingComplaint, question: OutgoingQuestion): AskedQuestion {
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
        confirmLabel: letterWords.issue,
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
export const OutgoingDialogs = ({ complaint, question, onClose }: OutgoingDialogsProps) => (
  <QuestionDialogs
    asked={question && askedOf(complaint, question)}
    doneText={words.stepDone}
    useSend={useOutgoingCommand}
    failureOf={outgoingFailure}
    onClose={onClose}
  />
)
