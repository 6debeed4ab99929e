import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { type RetentionFilter, recordsPerPage } from '#shared/features/record-retention/record-retention.contract.ts'
import { orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'

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

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/** A mark set or taken off; afterwards list and counts are asked for anew, also where somebody else was quicker. */
export function useRetentionCommand<Input, Output>(call: Call<Input, Output>, key: string) {
  const queries = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.recordRetention.key() }),
  })
}
