import { QueryClient } from '@tanstack/react-query'
import { failureOf } from './error-text.ts'

/** A known failure is an answer, and asking again gives the same one; only an unreachable core is worth a second try. */
function shouldRetry(failures: number, error: Error): boolean {
  return failureOf(error) === null && failures < 1
}

/** One cache for the page. The core is on this computer, so being "offline" must never pause anything. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: shouldRetry,
        // The change feed says when something changed, so nothing grows stale by itself.
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
