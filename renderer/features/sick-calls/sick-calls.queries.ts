import { useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { refusalMessages } from '../medical-records/refusals.messages.ts'
import { sickCallRefusalWords, sickCallMessages as words } from './sick-calls.messages.ts'

export const useSickCallReference = () => useQuery(orpc.sickCalls.reference.queryOptions({ input: {} }))

export const useSickCallTerms = () => useQuery(orpc.sickCalls.terms.queryOptions({ input: {} }))

export const useSickCall = (id: string) => useQuery(orpc.sickCalls.get.queryOptions({ input: { id } }))

/** Every request of one person; not asked for without one. */
export const useCallsOf = (inmateId: string | null) =>
  useQuery({
    ...orpc.sickCalls.ofPerson.queryOptions({ input: { inmateId: inmateId ?? '' } }),
    enabled: inmateId !== null,
  })

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/** One command about a request; afterwards everything shown of requests is asked for anew. */
export function useSickCallCommand<Input, Output>(call: Call<Input, Output>, key: string) {
  const queries = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: orpc.sickCalls.key() }),
        queries.invalidateQueries({ queryKey: orpc.medicalRecords.key() }),
      ]),
  })
}

/** The words for a failed call of this feature. */
export const sickCallFailure = (error: unknown): ErrorText | null =>
  error
    ? (refusalText(error, words.refusedTitle, { ...refusalMessages, ...sickCallRefusalWords }) ?? errorText(error))
    : null

/** How many wait, by the start page: a number in the menu is no reading of the record. */
export function useWaitingCount(): number | undefined {
  const { data } = useQuery(orpc.today.list.queryOptions({ input: {} }))
  return data?.items.filter(({ kind }) => kind === 'sick-call-triage' || kind === 'sick-call-seeing').length
}
