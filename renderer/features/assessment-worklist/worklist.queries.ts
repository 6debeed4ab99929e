import { useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { worklistMessages as words } from './worklist.messages.ts'

export const useWorklist = () => useQuery(orpc.assessmentWorklist.list.queryOptions({ input: {} }))

export const useCapacity = () => useQuery(orpc.assessmentWorklist.capacity.queryOptions({ input: {} }))

export const useAbsences = () => useQuery(orpc.assessmentWorklist.absences.queryOptions({ input: {} }))

export const useNotices = (inmateId: string) =>
  useQuery(orpc.assessmentWorklist.notices.queryOptions({ input: { inmateId } }))

export const useWorklistSettings = () => useQuery(orpc.assessmentWorklist.settings.queryOptions({ input: {} }))

/** One command under the key of its form's draft, or of its dialog. */
export function useWorklistCommand<Input, Output>(
  call: (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>,
  key: string,
) {
  const queryClient = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSettled: async () => {
      const changed = [orpc.assessmentWorklist.key(), orpc.assessments.key(), orpc.today.key()]
      await Promise.all(changed.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    },
  })
}

export function worklistFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return refusalText(error, words.refusedTitle, words.refusals) ?? errorText(error)
}
