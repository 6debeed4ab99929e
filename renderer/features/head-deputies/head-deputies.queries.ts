import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { deputyMessages as words } from './head-deputies.messages.ts'

export const useDeputies = () => useQuery(orpc.headDeputies.list.queryOptions({ input: {} }))

export const useDeputyCandidates = () => useQuery(orpc.headDeputies.candidates.queryOptions({ input: {} }))

/** One command about the deputy; afterwards the list is asked for anew. */
export const useDeputyCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.headDeputies.key()])

/** The words for a failed call. */
export const deputyFailure = (error: unknown): ErrorText | null =>
  error ? (refusalText(error, words.refusedTitle, words.refusals) ?? errorText(error)) : null
