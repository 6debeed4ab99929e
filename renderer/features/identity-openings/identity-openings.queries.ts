import { useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { openingMessages as words } from './identity-openings.messages.ts'

export const useOpeningCauses = () => useQuery(orpc.identityOpenings.causes.queryOptions({ input: {} }))

export const useOpeningsOf = (complaintId: string) =>
  useQuery(orpc.identityOpenings.of.queryOptions({ input: { complaintId } }))

/** What others ask and this holder may decide. */
export const useWaitingOpenings = () => useQuery(orpc.identityOpenings.waiting.queryOptions({ input: {} }))

/** One command around an opening, under a key of its own. */
export function useOpeningCommand<Input, Output>(
  call: (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>,
  key: string,
) {
  const queryClient = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSettled: async () => {
      const changed = [orpc.identityOpenings.key(), orpc.today.key()]
      await Promise.all(changed.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    },
  })
}

/** The words for a failed call. */
export function openingFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return refusalText(error, words.refusedTitle, words.refusals) ?? errorText(error)
}
