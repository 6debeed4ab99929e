import { useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { stageRefusalWords } from '../coaching-stages/coaching-stages.messages.ts'
import { hearingRefusalWords, hearingMessages as words } from './coaching-hearings.messages.ts'

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/** One command about a session; afterwards the sessions and the stages are asked for anew. */
export function useHearingCommand<Input, Output>(call: Call<Input, Output>, key: string) {
  const queries = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: orpc.coachingHearings.key() }),
        queries.invalidateQueries({ queryKey: orpc.coachingStages.key() }),
      ]),
  })
}

/** The words for a failed call. */
export const hearingFailure = (error: unknown): ErrorText | null =>
  error
    ? (refusalText(error, words.refusedTitle, { ...stageRefusalWords, ...hearingRefusalWords }) ?? errorText(error))
    : null
