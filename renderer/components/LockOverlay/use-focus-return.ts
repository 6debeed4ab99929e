import { useEffect, useRef } from 'react'

/**
 * Remembers where the person was working, and goes back there when the lock opens. "Where" is the last field outside the frame's own
 * bars: who locks with the button in the top bar wants to go on in the form, not on that button.
 */
export function useFocusReturn(isLocked: boolean): void {
  const lastWork = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const remember = (event: FocusEvent) => {
      const target = event.target
      const isWork = target instanceof HTMLElement && !target.closest('[data-lock-overlay], header, nav')
      if (isWork && target.id !== 'content') lastWork.current = target
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])
  useEffect(() => {
    if (!isLocked) return
    return () => {
      // The cover is lifted in the layout phase, so the field can take the focus now.
      if (lastWork.current?.isConnected) lastWork.current.focus({ preventScroll: true })
    }
  }, [isLocked])
}
