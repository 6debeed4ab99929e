import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { coachingResultMessages as words } from './coaching-results.messages.ts'

/** One command about results; afterwards everything that shows them is asked for anew, also where somebody else was quicker. */
export const useResultCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.coachingResults.key()])

/** The words for a failed call. */
export const resultFailure = (error: unknown): ErrorText | null =>
  error ? (refusalText(error, words.refusedTitle, words.refusals) ?? errorText(error)) : null

/** Aspects, scale and kinds; they do not change while the program runs. */
export const useResultFacts = () =>
  useQuery(orpc.coachingResults.reference.queryOptions({ input: {}, staleTime: Number.POSITIVE_INFINITY }))
