import { useEffect } from 'react'

/**
 * Gives the focus back to what opened a dialog, also where the dialog is taken away whole instead of being closed. To be called by what
 * stands inside the dialog. Nothing happens where the focus has found another place by then.
 */
export function useFocusBack(): void {
  useEffect(() => {
    const opener = document.activeElement
    return () => {
      const isNowhere = document.activeElement === null || document.activeElement === document.body
      if (isNowhere && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    }
  }, [])
}
