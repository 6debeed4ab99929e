import { orpc } from '../../api/client.ts'
import { failureTextOf } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { satisfactionMessages as words } from './satisfaction.messages.ts'

/** One command about the survey; afterwards everything of it is asked for anew. */
export const useSurveyCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.surveys.key(), orpc.surveyQuestions.key()])

export const surveyFailure = failureTextOf(words.refusedTitle, words.refusals)
