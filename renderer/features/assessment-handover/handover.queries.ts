import { useQuery, useQueryClient } from '@tanstack/react-query'
import { client, orpc } from '../../api/client.ts'
import type { ErrorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { assessmentChanges, assessmentFailure } from '../assessments/assessments.queries.ts'
import { handoverMessages as words } from './handover.messages.ts'

export const useHandover = (id: string) => useQuery(orpc.assessmentHandover.of.queryOptions({ input: { id } }))

/** Asks anew for whatever tells of the hand-over. */
export function useHandoverChanges() {
  const queryClient = useQueryClient()
  return async () => {
    const keys = [orpc.assessmentHandover.key(), ...assessmentChanges]
    await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
  }
}

/** One command under the key of its form's draft, or of its dialog. */
export function useHandoverCommand<Input, Output>(
  call: (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>,
  key: string,
) {
  const onSettled = useHandoverChanges()
  return useCommand({ mutationFn: (input: Input) => call(input, { context: { key } }), onSettled })
}

export function handoverFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return refusalText(error, words.refusedTitle, words.refusals) ?? assessmentFailure(error)
}

/** The tasks of the feature, for `useTask`. */
export const handoverTasks = client.assessmentHandover
