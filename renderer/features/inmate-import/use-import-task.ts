import { useEffect, useRef, useState } from 'react'
import type { ErrorText } from '../../api/error-text.ts'
import { importFailure } from './import-failure.ts'

type TaskState<Event> =
  | { readonly kind: 'idle' }
  /** `event` is null until the first one comes. */
  | { readonly kind: 'running'; readonly event: Event | null; readonly isCancelling: boolean }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: ErrorText | null }
  | { readonly kind: 'done'; readonly event: Event }

/** Follows the long work of an import to its last event. Leaving the page or cancelling stops it in the core too. */
export function useImportTask<Event>(
  onEnd: (last: Event | null) => void,
  explain: (error: unknown) => ErrorText | null = importFailure,
) {
  const [state, setState] = useState<TaskState<Event>>({ kind: 'idle' })
  const controller = useRef<AbortController | null>(null)
  useEffect(() => () => controller.current?.abort(), [])

  const follow = async (open: (signal: AbortSignal) => Promise<AsyncIterable<Event>>) => {
    const mine = new AbortController()
    controller.current?.abort()
    controller.current = mine
    setState({ kind: 'running', event: null, isCancelling: false })
    let last: Event | null = null
    try {
      for await (const event of await open(mine.signal)) {
        last = event
        setState({ kind: 'running', event, isCancelling: mine.signal.aborted })
      }
      setState(mine.signal.aborted || last === null ? { kind: 'cancelled' } : { kind: 'done', event: last })
    } catch (error) {
      setState(mine.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', failure: explain(error) })
    }
    onEnd(mine.signal.aborted ? null : last)
  }
  return {
    state,
    start: (open: (signal: AbortSignal) => Promise<AsyncIterable<Event>>) => void follow(open),
    cancel: () => controller.current?.abort(),
  }
}
