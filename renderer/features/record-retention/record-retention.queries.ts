import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type RetentionFilter, recordsPerPage } from '#shared/features/record-retention/record-retention.contract.ts'
import { orpc } from '../../api/client.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'

export const useRetentionOverview = () => useQuery(orpc.recordRetention.overview.queryOptions({ input: {} }))

/** Longest past first, a page at a time. */
export function usePastRecords(filter: RetentionFilter) {
  return useInfiniteQuery(
    orpc.recordRetention.list.infiniteOptions({
      input: (offset: number) => ({ ...filter, offset }),
      initialPageParam: 0,
      getNextPageParam: (page, pages) => (page.length < recordsPerPage ? undefined : pages.length * recordsPerPage),
      // While one goes on typing, what was found so far stays.
      placeholderData: keepPreviousData,
    }),
  )
}

export const useRetentionMarks = (inmateId: string) =>
  useQuery(orpc.recordRetention.holds.queryOptions({ input: { inmateId } }))

/** A mark set or taken off; afterwards list and counts are asked for anew, also where somebody else was quicker. */
export const useRetentionCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.recordRetention.key()])
