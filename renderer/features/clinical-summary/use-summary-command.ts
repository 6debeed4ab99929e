import { useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/** One command about summaries; afterwards the list is asked for anew, also where somebody else was quicker. */
export function useSummaryCommand<Input, Output>(call: Call<Input, Output>, key: string) {
  const queries = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.clinicalSummaries.key() }),
  })
}
