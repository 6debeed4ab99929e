import { useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { coachingResultMessages as words } from './coaching-results.messages.ts'

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/** One command about results; afterwards everything that shows them is asked for anew, also where somebody else was quicker. */
export function useResultCommand<Input, Output>(call: Call<Input, Output>, key: string) {
  const queries = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.coachingResults.key() }),
  })
}

/** The words for a failed call. */
export const resultFailure = (error: unknown): ErrorText | null =>
  error ? (refusalText(error, words.refusedTitle, words.refusals) ?? errorText(error)) : null

/** Aspects, scale and kinds; they do not change while the program runs. */
export const useResultFacts = () =>
  useQuery(orpc.coachingResults.reference.queryOptions({ input: {}, staleTime: Number.POSITIVE_INFINITY }))
