import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { componentMessages } from '../components.messages.ts'
import { ConfirmDialog } from '../Dialogs/ConfirmDialog.tsx'

/** Asks before a page with something unsaved is left, by a link or by closing the window. */
export function LeaveGuard({ isUnsaved }: { readonly isUnsaved: boolean }) {
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
      {componentMessages.leaveText}
    </ConfirmDialog>
  )
}
