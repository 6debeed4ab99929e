import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { sealedMessages as words } from './sealed-letters.messages.ts'

export const useSealedState = (complaintId: string) =>
  useQuery(orpc.sealedLetters.of.queryOptions({ input: { complaintId } }))

/** One command about a sealed letter; afterwards the case is asked for anew. */
export const useSealedCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [
    orpc.sealedLetters.key(),
    orpc.complaintCases.key(),
    orpc.complaints.key(),
    orpc.today.key(),
  ])

/** The words for a failed call. */
export const sealedFailure = (error: unknown): ErrorText | null =>
  error ? (refusalText(error, words.refusedTitle, words.refusals) ?? errorText(error)) : null
