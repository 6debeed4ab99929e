import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { failureTextOf } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { clientMessages as words } from './clients.messages.ts'

export const useClients = (includeEnded: boolean) =>
  useQuery(orpc.assessmentClients.list.queryOptions({ input: { text: '', includeEnded, inmateId: null } }))

export const useClient = (id: string) => useQuery(orpc.assessmentClients.find.queryOptions({ input: { id } }))

/** One command under the key of its form's draft. */
export const useClientCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.assessmentClients.key()])

export const clientFailure = failureTextOf(words.refusedTitle, words.refusals)
