import { useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { stageRefusalWords, stageMessages as words } from './coaching-stages.messages.ts'

export const useStageRecord = (inmateId: string) =>
  useQuery(orpc.coachingStages.of.queryOptions({ input: { inmateId } }))

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/** One command about stages; afterwards everything that shows them is asked for anew, also where somebody else was quicker. */
export function useStageCommand<Input, Output>(call: Call<Input, Output>, key: string) {
  const queries = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: orpc.coachingStages.key() }),
        queries.invalidateQueries({ queryKey: orpc.coachingProgrammes.key() }),
      ]),
  })
}

/** The words for a failed call. */
export const stageFailure = (error: unknown): ErrorText | null =>
  error ? (refusalText(error, words.refusedTitle, stageRefusalWords) ?? errorText(error)) : null
