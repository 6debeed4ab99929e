import { QueryClient } from '@tanstack/react-query'
import { failureOf } from './error-text.ts'

/** While the data lies under no key the core cannot answer; that lasts seconds, and nobody has to press anything. */
const waits = (error: Error): boolean => failureOf(error)?.code === 'key-changing'

/** Milliseconds, and how often. */
const [waitMs, longestWaits] = [1000, 60]

/** Any other known failure is an answer, and asking again gives the same one; an unreachable core is worth a second try. */
function shouldRetry(failures: number, error: Error): boolean {
  if (waits(error)) return failures < longestWaits
  return failureOf(error) === null && failures < 1
}

/** One cache for the page. The core is on this computer, so being "offline" must never pause anything. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: shouldRetry,
        retryDelay: waitMs,
        // The change feed says when something changed, so nothing grows stale by itself.
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
