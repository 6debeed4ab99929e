import { type Query, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { errorText, failureOf } from '../../api/error-text.ts'
import { ErrorState } from './ErrorState.tsx'
import { LoadingSkeleton, type SkeletonShape } from './LoadingSkeleton.tsx'

/** The part of a TanStack query that a screen needs; any `useQuery` result fits. */
export interface QueryLike<Data> {
  readonly data: Data | undefined
  readonly error: unknown
  readonly isFetching: boolean
  readonly refetch: () => unknown
}

interface QueryContentProps<Data> {
  readonly query: QueryLike<Data>
  readonly shape: SkeletonShape
  readonly children: (data: Data) => ReactNode
}

/** Loading, failed or there: the three states every fetched part has. Data once shown stays while it is refetched. */
export function QueryContent<Data>({ query, shape, children }: QueryContentProps<Data>) {
  const queries = useQueryClient()
  // A page that waits for several answers shows one failure at a time: one press asks for all that failed.
  const askAgain = () => {
    void query.refetch()
    const hasFailed = { type: 'active', predicate: ({ state }: Query) => state.status === 'error' } as const
    void queries.refetchQueries(hasFailed, { cancelRefetch: false })
  }
  if (query.data !== undefined) return children(query.data)
  if (query.error && !query.isFetching) {
    const isGone = failureOf(query.error)?.code === 'not-found'
    return <ErrorState failure={errorText(query.error)} onRetry={isGone ? undefined : askAgain} isGone={isGone} />
  }
  return <LoadingSkeleton shape={shape} />
}
