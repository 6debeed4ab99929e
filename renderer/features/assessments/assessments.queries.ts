import { useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
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
export function useAssessmentCommand<Input, Output>(
  call: (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>,
  key: string,
) {
  const queryClient = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSettled: async () => {
      await Promise.all(assessmentChanges.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    },
  })
}

export function assessmentFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return refusalText(error, words.refusedTitle, words.refusals) ?? errorText(error)
}
