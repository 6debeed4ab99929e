import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { stageRefusalWords, stageMessages as words } from './coaching-stages.messages.ts'

export const useStageRecord = (inmateId: string) =>
  useQuery(orpc.coachingStages.of.queryOptions({ input: { inmateId } }))

/** One command about stages; afterwards everything that shows them is asked for anew, also where somebody else was quicker. */
export const useStageCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.coachingStages.key(), orpc.coachingProgrammes.key()])

/** The words for a failed call. */
export const stageFailure = (error: unknown): ErrorText | null =>
  error ? (refusalText(error, words.refusedTitle, stageRefusalWords) ?? errorText(error)) : null
