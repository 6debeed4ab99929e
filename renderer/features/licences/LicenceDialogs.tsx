import type { LicenceCase } from '#shared/features/licences/licences.contract.ts'
import { client } from '../../api/client.ts'
import { type AskedQuestion, QuestionDialogs } from '../../components/CasePage/QuestionDialogs.tsx'
import { licenceMessages as words } from './licences.messages.ts'
import { licenceFailure, useLicenceCommand } from './licences.queries.ts'

export type LicenceQuestion =
  | { readonly kind: 'resubmit' | 'cancel' | 'withdraw' | 'reopen' }
  | { readonly kind: 'skip'; readonly step: string; readonly title: string }
  | { readonly kind: 'strike'; readonly paperId: string; readonly title: string }

interface LicenceDialogsProps {
  readonly licence: LicenceCase
  readonly question: LicenceQuestion | null
  readonly onClose: () => void
}

function askedOf(licence: LicenceCase, question: LicenceQuestion): AskedQuestion {
  const about = { caseId: licence.id, revision: licence.revision }
  const { licences: commands } = client
  switch (question.kind) {
    case 'resubmit':
      return {
        ...{ title: words.resubmit, text: words.resubmitText, needsReason: false },
        send: (_reason, call) => commands.resubmit(about, call),
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
        ...{ title: words.reopen, text: words.reopenText(licence.reopening?.title ?? ''), needsReason: true },
        send: (reason, call) => commands.reopen({ ...about, reason }, call),
      }
    case 'skip': {
      const { step, title } = question
      return {
        ...{ title: words.skip(title), text: words.skipText, needsReason: true },
        send: (reason, call) => commands.skipStep({ ...about, step, reason }, call),
      }
    }
    case 'strike': {
      const { paperId, title } = question
      return {
        ...{ title: words.strikeOf(title), text: words.strikeText, needsReason: true },
        send: (reason, call) => commands.voidPaper({ ...about, paperId, reason, keepLetter: false }, call),
      }
    }
  }
}

/** Asked before an application ends, is taken up again, passes over a step, or loses a paper. */
export const LicenceDialogs = ({ licence, question, onClose }: LicenceDialogsProps) => (
  <QuestionDialogs
    asked={question && askedOf(licence, question)}
    doneText={words.stepDone}
    useSend={useLicenceCommand}
    failureOf={licenceFailure}
    onClose={onClose}
  />
)
