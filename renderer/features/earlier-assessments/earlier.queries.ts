import { useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { earlierMessages as words } from './earlier.messages.ts'

export const useEarlier = (inmateId: string) =>
  useQuery(orpc.earlierAssessments.list.queryOptions({ input: { inmateId } }))

/** One command under the key of its form's draft, or of its dialog. */
export function useEarlierCommand<Input, Output>(
  call: (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>,
  key: string,
) {
  const queryClient = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: orpc.earlierAssessments.key() }),
  })
}

export function earlierFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return refusalText(error, words.refusedTitle, words.refusals) ?? errorText(error)
}
