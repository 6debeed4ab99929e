import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { failureTextOf } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { earlierMessages as words } from './earlier.messages.ts'

export const useEarlier = (inmateId: string) =>
  useQuery(orpc.earlierAssessments.list.queryOptions({ input: { inmateId } }))

/** One command under the key of its form's draft, or of its dialog. */
export const useEarlierCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.earlierAssessments.key()])

export const earlierFailure = failureTextOf(words.refusedTitle, words.refusals)
