import { useEffect, useRef, useState } from 'react'
import type { ErrorText } from '../../api/error-text.ts'
import { backupFailure } from './backup-failure.ts'

export type Followed<Event> =
  | { readonly kind: 'idle' }
  /** `event` is null until the first one comes. */
  | { readonly kind: 'running'; readonly event: Event | null }
  | { readonly kind: 'failed'; readonly failure: ErrorText; readonly error: unknown }
  | { readonly kind: 'done'; readonly event: Event | null }

/** Follows long work in the core to its last event. Leaving the page stops the following. */
export function useFollow<Event>(wordsOf: (error: unknown) => ErrorText = backupFailure) {
  const [state, setState] = useState<Followed<Event>>({ kind: 'idle' })
  const controller = useRef<AbortController | null>(null)
  useEffect(() => () => controller.current?.abort(), [])

  const start = async (open: (signal: AbortSignal) => Promise<AsyncIterable<Event>>): Promise<Event | null> => {
    const mine = new AbortController()
    controller.current?.abort()
    controller.current = mine
    setState({ kind: 'running', event: null })
    let last: Event | null = null
    try {
      for await (const event of await open(mine.signal)) {
        last = event
        setState({ kind: 'running', event })
      }
      setState({ kind: 'done', event: last })
      return last
    } catch (error) {
      if (!mine.signal.aborted) setState({ kind: 'failed', failure: wordsOf(error), error })
      return null
    }
  }
  const clear = () => setState({ kind: 'idle' })
  const stop = () => {
    controller.current?.abort()
    clear()
  }
  return { state, start, clear, stop }
}
