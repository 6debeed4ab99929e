import { useEffect, useEffectEvent } from 'react'
import { idleSeconds } from '../../api/last-input.ts'

/** Calls `onIdle` once after this many minutes without a hand on mouse or keys; null switches it off. */
export function useIdleTimer(minutes: number | null, onIdle: () => void): void {
  const becomeIdle = useEffectEvent(onIdle)
  useEffect(() => {
    if (minutes === null) return
    const patience = minutes * 60
    // Nothing runs while the mouse moves: the timer looks when it could be due, and sleeps for the rest.
    const check = () => {
      const rest = patience - idleSeconds()
      if (rest > 0) timer = setTimeout(check, rest * 1000)
      else becomeIdle()
    }
    let timer = setTimeout(check, Math.max(0, patience - idleSeconds()) * 1000)
    return () => clearTimeout(timer)
  }, [minutes])
}
