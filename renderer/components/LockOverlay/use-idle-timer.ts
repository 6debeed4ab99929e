import { useEffect, useEffectEvent } from 'react'

const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** Calls `onIdle` once after this many minutes without a hand on mouse or keys; null switches it off. */
export function useIdleTimer(minutes: number | null, onIdle: () => void): void {
  const becomeIdle = useEffectEvent(onIdle)
  useEffect(() => {
    if (minutes === null) return
    const patience = minutes * 60_000
    let lastLife = performance.now()
    let timer = setTimeout(check, patience)
    function check(): void {
      const rest = patience - (performance.now() - lastLife)
      if (rest > 0) timer = setTimeout(check, rest)
      else becomeIdle()
    }
    // Only a number is written while the mouse moves; the timer itself looks when it is due.
    const live = () => {
      lastLife = performance.now()
    }
    for (const sign of signsOfLife) window.addEventListener(sign, live, { passive: true, capture: true })
    return () => {
      clearTimeout(timer)
      for (const sign of signsOfLife) window.removeEventListener(sign, live, { capture: true })
    }
  }, [minutes])
}
