import { useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { sealedMessages as words } from './sealed-letters.messages.ts'

export const useSealedState = (complaintId: string) =>
  useQuery(orpc.sealedLetters.of.queryOptions({ input: { complaintId } }))

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/** One command about a sealed letter; afterwards the case is asked for anew. */
export function useSealedCommand<Input, Output>(call: Call<Input, Output>, key: string) {
  const queries = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSettled: () =>
      Promise.all(
        [orpc.sealedLetters.key(), orpc.complaintCases.key(), orpc.complaints.key(), orpc.today.key()].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  })
}

/** The words for a failed call. */
export const sealedFailure = (error: unknown): ErrorText | null =>
  error ? (refusalText(error, words.refusedTitle, words.refusals) ?? errorText(error)) : null
