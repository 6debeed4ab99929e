import { useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { countersignRefusalWords, countersignMessages as words } from './countersigns.messages.ts'

export const useCountersigns = (state: 'waiting' | 'signed') =>
  useQuery(orpc.countersigns.list.queryOptions({ input: { state } }))

export const useNoDoctor = () => useQuery(orpc.countersigns.mode.queryOptions({ input: {} }))

/** How many wait, for the menu. */
export const useCountersignCount = (): number | undefined => useNoDoctor().data?.waiting

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/** One command of this feature; afterwards the list and the visits are asked for anew. */
export function useCountersignCommand<Input, Output>(call: Call<Input, Output>, key: string) {
  const queries = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: orpc.countersigns.key() }),
        queries.invalidateQueries({ queryKey: orpc.medicalRecords.key() }),
      ]),
  })
}

export const countersignFailure = (error: unknown): ErrorText | null =>
  error ? (refusalText(error, words.refusedTitle, countersignRefusalWords) ?? errorText(error)) : null
