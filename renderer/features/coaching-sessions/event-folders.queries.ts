import { useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { sessionMessages } from './coaching-sessions.messages.ts'
import { eventRefusalWords } from './event-folders.messages.ts'

export const useEventFolder = (sessionId: string) =>
  useQuery(orpc.eventFolders.folder.queryOptions({ input: { sessionId } }))

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/** One command about a folder; afterwards it is asked for anew. */
export function useEventCommand<Input, Output>(call: Call<Input, Output>, key: string) {
  const queries = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.eventFolders.key() }),
  })
}

/** The words for a failed call. */
export const eventFailure = (error: unknown): ErrorText | null =>
  error ? (refusalText(error, sessionMessages.refusedTitle, eventRefusalWords) ?? errorText(error)) : null
