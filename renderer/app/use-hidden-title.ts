import { useLayoutEffect } from 'react'
import { appMessages } from './app.messages.ts'

/** While locked, the window's title names nobody: it shows in the task bar and while switching windows. */
export function useHiddenTitle(isHidden: boolean): void {
  useLayoutEffect(() => {
    if (!isHidden) return
    const title = document.title
    document.title = appMessages.lockedTitle
    return () => {
      document.title = title
    }
  }, [isHidden])
}
