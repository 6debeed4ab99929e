import { useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { outgoingMessages as words } from './outgoing.messages.ts'

export const useOutgoingList = () => useQuery(orpc.outgoingComplaints.list.queryOptions({ input: {} }))

export const useOutgoing = (id: string) => useQuery(orpc.outgoingComplaints.find.queryOptions({ input: { id } }))

export const useOutgoingChoices = () => useQuery(orpc.outgoingComplaints.choices.queryOptions({ input: {} }))

/** One command under the key of its form's draft, or of its dialog. */
export function useOutgoingCommand<Input, Output>(
  call: (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>,
  key: string,
) {
  const queryClient = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSettled: async () => {
      const changed = [orpc.outgoingComplaints.key(), orpc.today.key()]
      await Promise.all(changed.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    },
  })
}

export function outgoingFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return refusalText(error, words.refusedTitle, words.refusals) ?? errorText(error)
}
