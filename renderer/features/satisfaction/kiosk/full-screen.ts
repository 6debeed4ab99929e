import { useSyncExternalStore } from 'react'

/** Whether the page may ask for the whole screen here. */
const mayFill = (): boolean => document.fullscreenEnabled

/** The page over the whole screen, without address and tabs; where that is refused the kiosk stands in its window. */
export async function fillScreen(): Promise<void> {
  if (!mayFill() || document.fullscreenElement) return
  await document.documentElement.requestFullscreen().catch(() => undefined)
}

export async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined)
}

function watch(onChange: () => void): () => void {
  document.addEventListener('fullscreenchange', onChange)
  return () => document.removeEventListener('fullscreenchange', onChange)
}

/** True while the kiosk could fill the screen and does not: Esc ends it, whoever presses it. */
export const useIsScreenSmall = (): boolean =>
  useSyncExternalStore(watch, () => mayFill() && document.fullscreenElement === null)
