import { useState } from 'react'
import { type ErrorText, errorText, failureOf } from '../../api/error-text.ts'
import { faultOf } from './fault-of.ts'
import type { FaultCode } from './session.messages.ts'
import { useCountdown } from './use-countdown.ts'

type Outcome<Result> = { readonly result: Result } | { readonly code: string | null; readonly details: object }

/** One try at a time to open something with a secret: the refusal in words, the growing wait, and the faults that stop everything. */
export function useOpening() {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ErrorText | null>(null)
  const [fault, setFault] = useState<FaultCode | null>(null)
  const { secondsLeft, start } = useCountdown()

  const attempt = async <Result>(open: () => Promise<Result>): Promise<Outcome<Result>> => {
    setBusy(true)
    setFailure(null)
    try {
      return { result: await open() }
    } catch (error) {
      const known = failureOf(error)
      const seconds = Number(known?.details.seconds ?? 0)
      const isWaiting = seconds > 0
      if (isWaiting) start(seconds)
      setFault(faultOf(error))
      // While a countdown runs it says everything; two notices would compete.
      setFailure(known?.code === 'wait-before-retry' && isWaiting ? null : errorText(error))
      return { code: known?.code ?? null, details: known?.details ?? {} }
    } finally {
      setBusy(false)
    }
  }

  return { attempt, isBusy, failure, setFailure, fault, clearFault: () => setFault(null), secondsLeft }
}
