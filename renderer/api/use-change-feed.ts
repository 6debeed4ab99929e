import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Opens the stream of changes; ends it when the signal aborts. What a notice says does not matter, only that it came. */
export type OpenChangeFeed = (signal: AbortSignal) => Promise<AsyncIterable<unknown>>

const pauseBeforeReconnect = 2_000

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, pauseBeforeReconnect)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

async function follow(client: QueryClient, open: OpenChangeFeed, signal: AbortSignal): Promise<void> {
  let isFirst = true
  while (!signal.aborted) {
    try {
      const feed = await open(signal)
      // Whatever happened while the stream was down went unseen.
      if (!isFirst) await client.invalidateQueries()
      isFirst = false
      for await (const _notice of feed) {
        if (signal.aborted) return
        // The core says that something was committed, not what: a listener must not learn more than it may read.
        await client.invalidateQueries()
      }
    } catch {
      // A closed stream is normal (lock, sleep, restart): the screens show their own errors when they ask.
    }
    if (!signal.aborted) await pause(signal)
  }
}

/** Keeps what is on screen fresh while `isActive`: after each commit every query in use asks again. `open` must be stable. */
export function useChangeFeed(open: OpenChangeFeed, isActive: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!isActive) return
    const controller = new AbortController()
    void follow(client, open, controller.signal)
    return () => controller.abort()
  }, [client, open, isActive])
}
