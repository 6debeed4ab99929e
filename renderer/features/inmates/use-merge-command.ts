import { useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/** A command about double records, under the key of its draft or dialog; afterwards everything shown about people is asked for anew. */
export function useMergeCommand<Input, Output>(call: Call<Input, Output>, key: string) {
  const queries = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: orpc.inmateMerges.key() })
      await queries.invalidateQueries({ queryKey: orpc.inmates.key() })
    },
  })
}
