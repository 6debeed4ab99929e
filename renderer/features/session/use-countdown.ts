import { useEffect, useState } from 'react'

interface Countdown {
  /** 0 when there is nothing to wait for. */
  readonly secondsLeft: number
  readonly start: (seconds: number) => void
}

/** Counts down to the next try by the page's steady clock: a tab that was slow or hidden does not stretch the wait. */
export function useCountdown(): Countdown {
  const [endsAt, setEndsAt] = useState(0)
  const [secondsLeft, setSecondsLeft] = useState(0)
  useEffect(() => {
    if (endsAt === 0) return
    const tick = () => {
      const left = Math.max(0, Math.ceil((endsAt - performance.now()) / 1000))
      setSecondsLeft(left)
      if (left === 0) setEndsAt(0)
    }
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [endsAt])
  return {
    secondsLeft,
    start: (seconds) => {
      setSecondsLeft(seconds)
      setEndsAt(seconds > 0 ? performance.now() + seconds * 1000 : 0)
    },
  }
}
