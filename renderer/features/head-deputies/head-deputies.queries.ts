import { useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { deputyMessages as words } from './head-deputies.messages.ts'

export const useDeputies = () => useQuery(orpc.headDeputies.list.queryOptions({ input: {} }))

export const useDeputyCandidates = () => useQuery(orpc.headDeputies.candidates.queryOptions({ input: {} }))

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/** One command about the deputy; afterwards the list is asked for anew. */
export function useDeputyCommand<Input, Output>(call: Call<Input, Output>, key: string) {
  const queries = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.headDeputies.key() }),
  })
}

/** The words for a failed call. */
export const deputyFailure = (error: unknown): ErrorText | null =>
  error ? (refusalText(error, words.refusedTitle, words.refusals) ?? errorText(error)) : null
