import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { stageRefusalWords } from '../coaching-stages/coaching-stages.messages.ts'
import { hearingRefusalWords, hearingMessages as words } from './coaching-hearings.messages.ts'

/** One command about a session; afterwards the sessions and the stages are asked for anew. */
export const useHearingCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.coachingHearings.key(), orpc.coachingStages.key()])

/** The words for a failed call. */
export const hearingFailure = (error: unknown): ErrorText | null =>
  error
    ? (refusalText(error, words.refusedTitle, { ...stageRefusalWords, ...hearingRefusalWords }) ?? errorText(error))
    : null
