import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { failureTextOf } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { outgoingMessages as words } from './outgoing.messages.ts'

export const useOutgoingList = () => useQuery(orpc.outgoingComplaints.list.queryOptions({ input: {} }))

export const useOutgoing = (id: string) => useQuery(orpc.outgoingComplaints.find.queryOptions({ input: { id } }))

export const useOutgoingChoices = () => useQuery(orpc.outgoingComplaints.choices.queryOptions({ input: {} }))

/** One command under the key of its form's draft, or of its dialog. */
export const useOutgoingCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.outgoingComplaints.key(), orpc.today.key()])

export const outgoingFailure = failureTextOf(words.refusedTitle, words.refusals)
