import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { failureTextOf } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { assessmentMessages as words } from './assessments.messages.ts'

/** Every assessment, of everybody or of one person; the newest number last. */
export const useAssessments = (inmateId: string | null = null) =>
  useQuery(orpc.assessments.list.queryOptions({ input: { includeEnded: true, inmateId } }))

export const useAssessment = (id: string) => useQuery(orpc.assessments.find.queryOptions({ input: { id } }))

/** What may be opened for a person; asks nothing before one is chosen. */
export const useAssessmentChoices = (inmateId: string | null) =>
  useQuery({
    ...orpc.assessments.choices.queryOptions({ input: { inmateId: inmateId ?? '' } }),
    enabled: inmateId !== null,
  })

/** Queries that tell something else after any command of an assessment. */
export const assessmentChanges = [orpc.assessments.key(), orpc.today.key()]

/** One command under the key of its form's draft, or of its dialog. */
export const useAssessmentCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, assessmentChanges)

export const assessmentFailure = failureTextOf(words.refusedTitle, words.refusals)
