import { useSyncExternalStore } from 'react'

let isHeld = false
const listeners = new Set<() => void>()

function change(next: boolean): void {
  if (next === isHeld) return
  isHeld = next
  for (const listener of listeners) listener()
}

const onKeyDown = (event: KeyboardEvent) => change(event.key === 'Alt' || (event.altKey && isHeld))
const onKeyUp = (event: KeyboardEvent) => {
  if (event.key === 'Alt') change(false)
}
const onBlur = () => change(false)

/** One set of window listeners serves every hint on the screen. */
function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('keydown', onKeyDown)
    window.addEventListener('keyup', onKeyUp)
    window.addEventListener('blur', onBlur)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.removeEventListener('keydown', onKeyDown)
    window.removeEventListener('keyup', onKeyUp)
    window.removeEventListener('blur', onBlur)
  }
}

/** True while the person holds Alt to see which keys do what. */
export function useAltHeld(): boolean {
  return useSyncExternalStore(subscribe, () => isHeld)
}
