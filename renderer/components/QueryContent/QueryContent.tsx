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
  if (query.data !== undefined) return children(query.data)
  if (query.error && !query.isFetching) {
    const isGone = failureOf(query.error)?.code === 'not-found'
    const retry = isGone ? undefined : () => void query.refetch()
    return <ErrorState failure={errorText(query.error)} onRetry={retry} isGone={isGone} />
  }
  return <LoadingSkeleton shape={shape} />
}
