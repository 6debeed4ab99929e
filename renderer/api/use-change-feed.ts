import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** "These topics changed": a topic is the first path segment of the procedures that read it. */
export interface ChangeNotice {
  readonly topics: readonly string[]
}

/** Opens the stream of changes; ends it when the signal aborts. */
export type OpenChangeFeed = (signal: AbortSignal) => Promise<AsyncIterable<ChangeNotice>>

const pauseBeforeReconnect = 2_000

function topicOf(key: readonly unknown[]): string | undefined {
  const first = key[0]
  // oRPC keys begin with the path as an array: [['inmates', 'search'], {...}]; hand-written ones with a plain word.
  const word = Array.isArray(first) ? first[0] : first
  return typeof word === 'string' ? word : undefined
}

function invalidate(client: QueryClient, notice: ChangeNotice): Promise<void> {
  const changed = new Set(notice.topics)
  return client.invalidateQueries({
    predicate: (query) => {
      const topic = topicOf(query.queryKey)
      return topic !== undefined && changed.has(topic)
    },
  })
}

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
      for await (const notice of feed) {
        if (signal.aborted) return
        await invalidate(client, notice)
      }
    } catch {
      // A closed stream is normal (lock, sleep, restart): the screens show their own errors when they ask.
    }
    if (!signal.aborted) await pause(signal)
  }
}

/** Keeps what is on screen fresh while `isActive`: refetches every query whose topic the core names. `open` must be stable. */
export function useChangeFeed(open: OpenChangeFeed, isActive: boolean): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!isActive) return
    const controller = new AbortController()
    void follow(client, open, controller.signal)
    return () => controller.abort()
  }, [client, open, isActive])
}
