import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { failureTextOf } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { openingMessages as words } from './identity-openings.messages.ts'

export const useOpeningCauses = () => useQuery(orpc.identityOpenings.causes.queryOptions({ input: {} }))

export const useOpeningsOf = (complaintId: string) =>
  useQuery(orpc.identityOpenings.of.queryOptions({ input: { complaintId } }))

/** What others ask and this holder may decide. */
export const useWaitingOpenings = () => useQuery(orpc.identityOpenings.waiting.queryOptions({ input: {} }))

/** One command around an opening, under a key of its own. */
export const useOpeningCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.identityOpenings.key(), orpc.today.key()])

/** The words for a failed call. */
export const openingFailure = failureTextOf(words.refusedTitle, words.refusals)
