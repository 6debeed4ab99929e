import { useEffect, useState } from 'react'

/** Whether Caps Lock is on, as far as the last key told; browsers say nothing before a key is pressed. */
export function useCapsLock(): boolean {
  const [isOn, setOn] = useState(false)
  useEffect(() => {
    const look = (event: KeyboardEvent) => {
      // Autofill sends key events that are none.
      if (typeof event.getModifierState === 'function') setOn(event.getModifierState('CapsLock'))
    }
    window.addEventListener('keydown', look)
    window.addEventListener('keyup', look)
    return () => {
      window.removeEventListener('keydown', look)
      window.removeEventListener('keyup', look)
    }
  }, [])
  return isOn
}
