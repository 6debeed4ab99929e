import { useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { clientMessages as words } from './clients.messages.ts'

export const useClients = (includeEnded: boolean) =>
  useQuery(orpc.assessmentClients.list.queryOptions({ input: { text: '', includeEnded, inmateId: null } }))

export const useClient = (id: string) => useQuery(orpc.assessmentClients.find.queryOptions({ input: { id } }))

/** One command under the key of its form's draft. */
export function useClientCommand<Input, Output>(
  call: (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>,
  key: string,
) {
  const queryClient = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: orpc.assessmentClients.key() }),
  })
}

export function clientFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return refusalText(error, words.refusedTitle, words.refusals) ?? errorText(error)
}
