import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { sessionMessages } from './coaching-sessions.messages.ts'
import { eventRefusalWords } from './event-folders.messages.ts'

export const useEventFolder = (sessionId: string) =>
  useQuery(orpc.eventFolders.folder.queryOptions({ input: { sessionId } }))

/** One command about a folder; afterwards it is asked for anew. */
export const useEventCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.eventFolders.key()])

/** The words for a failed call. */
export const eventFailure = (error: unknown): ErrorText | null =>
  error ? (refusalText(error, sessionMessages.refusedTitle, eventRefusalWords) ?? errorText(error)) : null
