import { useEffect, useEffectEvent } from 'react'
import { idleSeconds } from '../../../api/last-input.ts'

/** Calls `onIdle` after so many seconds without a hand on screen or keys, as long as `isOn`. */
export function useKioskIdle(seconds: number, isOn: boolean, onIdle: () => void): void {
  const becomeIdle = useEffectEvent(onIdle)
  useEffect(() => {
    if (!isOn) return
    const check = () => {
      const rest = seconds - idleSeconds()
      if (rest > 0) timer = setTimeout(check, rest * 1000)
      else becomeIdle()
    }
    // From now on: whoever came here without touching anything is not sent away at once.
    let timer = setTimeout(check, seconds * 1000)
    return () => clearTimeout(timer)
  }, [seconds, isOn])
}
