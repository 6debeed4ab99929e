import type { ErrorText } from '../../api/error-text.ts'
import type { KeyedCall } from '../../api/use-keyed-command.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { ConfirmDialog } from '../Dialogs/ConfirmDialog.tsx'
import { ReasonDialog } from '../Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../Notices/notices.tsx'

export type SendReason = KeyedCall<string, unknown>

/** What is asked before a case ends, is taken up again, or loses something. */
export interface AskedQuestion {
  readonly title: string
  readonly text: string
  /** The title, where left out. */
  readonly confirmLabel?: string | undefined
  /** Without it nothing is asked but yes. */
  readonly needsReason: boolean
  readonly isDangerous?: boolean
  readonly send: SendReason
}

interface Sending {
  readonly mutate: (reason: string, afterwards: { readonly onSuccess: () => void }) => void
  readonly reset: () => void
  readonly isPending: boolean
  readonly error: Error | null
}

interface QuestionDialogsProps {
  /** null while nothing is asked. */
  readonly asked: AskedQuestion | null
  readonly doneText: string
  /** The feature's own hook: what is asked for anew afterwards. */
  readonly useSend: (call: SendReason, key: string) => Sending
  readonly failureOf: (error: unknown) => ErrorText | null
  readonly onClose: () => void
}

/** The question as a dialog, sent once however often it is confirmed. */
export function QuestionDialogs({ asked, doneText, useSend, failureOf, onClose }: QuestionDialogsProps) {
  const key = useSubmitKey(asked !== null)
  const send = useSend((reason, call) => asked?.send(reason, call) ?? Promise.resolve(), key)
  const close = () => {
    send.reset()
    onClose()
  }
  const confirm = (reason: string) =>
    send.mutate(reason, {
      onSuccess: () => {
        noticeDone({ text: doneText })
        close()
      },
    })
  const title = asked?.title ?? ''
  const common = {
    ...{ title, confirmLabel: asked?.confirmLabel ?? title, onClose: close, isBusy: send.isPending },
    failure: failureOf(send.error),
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
