import type { ComplaintCourse } from '#shared/features/complaints/complaint-cases.contract.ts'
import { client } from '../../api/client.ts'
import { ConfirmDialog } from '../../components/Dialogs/ConfirmDialog.tsx'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { caseMessages } from '../recommendations/case.messages.ts'
import type { ComplaintDialog } from './complaint-sheets.ts'
import { complaintMessages as words } from './complaints.messages.ts'
import { complaintFailure, useComplaintCommand } from './complaints.queries.ts'

interface ComplaintDialogsProps {
  readonly complaintId: string
  readonly course: ComplaintCourse
  readonly dialog: ComplaintDialog | null
  readonly onClose: () => void
}

interface Asked {
  readonly title: string
  readonly text: string
  readonly done: string
  readonly isDangerous?: boolean
  /** Without it nothing is asked but yes. */
  readonly needsReason: boolean
}

/** The questions asked before a complaint as a whole moves on or ends. */
export function ComplaintDialogs({ complaintId, course, dialog, onClose }: ComplaintDialogsProps) {
  const send = useComplaintCommand((input: { readonly dialog: ComplaintDialog; readonly reason: string }, call: Call) =>
    sent(complaintId, course, input.dialog, input.reason, call),
  )
  const asked = dialog && askedOf(dialog, course)
  const close = () => {
    send.reset()
    onClose()
  }
  const confirm = (reason: string) => {
    if (dialog === null || asked === null) return
    send.mutate(
      { dialog, reason },
      {
        onSuccess: () => {
          noticeDone({ text: asked.done })
          close()
        },
      },
    )
  }
  const common = {
    title: asked?.title ?? '',
    confirmLabel: asked?.title ?? '',
    onClose: close,
    isBusy: send.isPending,
    failure: complaintFailure(send.error),
  }
  return (
    <>
      <ConfirmDialog {...common} isOpen={asked !== null && !asked.needsReason} onConfirm={() => confirm('')}>
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

function askedOf(dialog: ComplaintDialog, course: ComplaintCourse): Asked {
  switch (dialog.kind) {
    case 'finish':
      return { title: words.finish, text: words.finishText, done: words.finishDone, needsReason: false }
    case 'lapse':
      return { title: words.lapse, text: words.lapseText, done: words.lapseDone, needsReason: false }
    case 'cancel':
      return {
        ...{ title: words.cancel, text: words.cancelText, done: words.cancelDone },
        ...{ isDangerous: true, needsReason: true },
      }
    case 'withdraw':
      return {
        ...{ title: words.withdraw, text: words.withdrawText, done: words.withdrawDone },
        ...{ isDangerous: true, needsReason: true },
      }
    case 'reopen': {
      const text = words.reopenText(course.reopening?.title ?? '')
      return { title: words.reopen, text, done: words.reopenDone, needsReason: true }
    }
    case 'part':
      return { title: words.part, text: '', done: words.partDone, needsReason: true }
    case 'skip':
      return { title: words.skip(dialog.title), text: words.skipText, done: words.skipDone, needsReason: true }
    case 'clear': {
      const title = words.accusedClear(dialog.name)
      return { title, text: words.accusedClearText, done: words.accusedCleared, needsReason: true }
    }
    case 'withdraw-extension': {
      const title = caseMessages.withdrawExtension(dialog.amount)
      return { title, text: '', done: caseMessages.extensionWithdrawn, isDangerous: true, needsReason: true }
    }
  }
}

interface Call {
  readonly context: { readonly key: string }
}

function sent(
  id: string,
  { caseId, revision }: ComplaintCourse,
  dialog: ComplaintDialog,
  reason: string,
  call: Call,
): Promise<unknown> {
  const about = { caseId, revision }
  switch (dialog.kind) {
    case 'finish':
      return client.complaintCases.finish(about, call)
    case 'lapse':
      return client.complaintCases.lapse(about, call)
    case 'cancel':
      return client.complaintCases.cancel({ ...about, reason }, call)
    case 'withdraw':
      return client.complaintCases.withdraw({ ...about, reason }, call)
    case 'reopen':
      return client.complaintCases.reopen({ ...about, reason }, call)
    case 'part':
      return client.complaintCases.partCase({ ...about, reason }, call)
    case 'skip':
      return client.complaintCases.skipStep({ ...about, step: dialog.stepId, reason }, call)
    case 'clear':
      return client.complaints.clearAccused({ id, accusedId: dialog.accusedId, reason }, call)
    case 'withdraw-extension':
      return client.complaintCases.withdrawExtension({ ...about, extensionId: dialog.extensionId, reason }, call)
  }
}
