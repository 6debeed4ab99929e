import { useEffect, useRef, useState } from 'react'
import type { ErrorText } from '../../api/error-text.ts'
import { exchangeFailure } from './exchange-failure.ts'

export type TaskState<Event> =
  | { readonly kind: 'idle' }
  /** `event` is null until the first one comes. */
  | { readonly kind: 'running'; readonly event: Event | null; readonly isCancelling: boolean }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: ErrorText | null }
  | { readonly kind: 'done'; readonly event: Event }

/** Long work in the core: follows its events to the last one. Leaving the page or cancelling ends it in the core too. */
export function useTask<Event>() {
  const [state, setState] = useState<TaskState<Event>>({ kind: 'idle' })
  const controller = useRef<AbortController | null>(null)
  useEffect(() => () => controller.current?.abort(), [])

  const start = async (open: (signal: AbortSignal) => Promise<AsyncIterable<Event>>) => {
    const mine = new AbortController()
    controller.current?.abort()
    controller.current = mine
    setState({ kind: 'running', event: null, isCancelling: false })
    try {
      let last: Event | null = null
      for await (const event of await open(mine.signal)) {
        last = event
        setState({ kind: 'running', event, isCancelling: mine.signal.aborted })
      }
      setState(mine.signal.aborted || last === null ? { kind: 'cancelled' } : { kind: 'done', event: last })
    } catch (error) {
      setState(mine.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', failure: exchangeFailure(error) })
    }
  }
  return {
    state,
    start: (open: (signal: AbortSignal) => Promise<AsyncIterable<Event>>) => void start(open),
    cancel: () => controller.current?.abort(),
  }
}
