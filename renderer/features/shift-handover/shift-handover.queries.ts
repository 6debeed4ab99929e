import { useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'

export const useHandoverPage = () => useQuery(orpc.shiftHandover.page.queryOptions({ input: {} }))
export const useHandovers = () => useQuery(orpc.shiftHandover.history.queryOptions({ input: { limit: 50 } }))

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/** One command of this page; afterwards it is asked for anew. */
export function useHandoverCommand<Input, Output>(call: Call<Input, Output>, key: string) {
  const queries = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.shiftHandover.key() }),
  })
}
