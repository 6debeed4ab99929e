import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { componentMessages } from '../components.messages.ts'
import { ConfirmDialog } from '../Dialogs/ConfirmDialog.tsx'

interface LeaveGuardProps {
  readonly isUnsaved: boolean
  /** What would be lost, where that is not the typing. */
  readonly text?: string | undefined
}

/** Asks before a page with something unsaved is left, by a link or by closing the window. */
export function LeaveGuard({ isUnsaved, text }: LeaveGuardProps) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUnsaved && currentLocation.pathname !== nextLocation.pathname,
  )
  useEffect(() => {
    if (!isUnsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUnsaved])
  return (
    <ConfirmDialog
      isOpen={blocker.state === 'blocked'}
      title={componentMessages.leaveTitle}
      confirmLabel={componentMessages.leaveConfirm}
      cancelLabel={componentMessages.leaveStay}
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
      isDangerous
    >
      {text ?? componentMessages.leaveText}
    </ConfirmDialog>
  )
}
