import { useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { refusalMessages } from '../medical-records/refusals.messages.ts'
import { labRequestMessages as words } from './lab-requests.messages.ts'

type Call<Input, Output> = (input: Input, options: { readonly context: { readonly key: string } }) => Promise<Output>

/** One command about a lab request; afterwards the request and the record are asked for anew. */
export function useLabCommand<Input, Output>(call: Call<Input, Output>, key: string) {
  const queries = useQueryClient()
  return useCommand({
    mutationFn: (input: Input) => call(input, { context: { key } }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: orpc.labRequests.key() }),
        queries.invalidateQueries({ queryKey: orpc.recordEntries.key() }),
        queries.invalidateQueries({ queryKey: orpc.medicalRecords.key() }),
      ]),
  })
}

const known = { ...refusalMessages, ...words.refusals }

/** A result is filed in the record, so the record may refuse as well. */
export function labFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return refusalText(error, words.refusedTitle, known) ?? errorText(error)
}
