import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
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

/** One command about a request; afterwards everything shown of requests is asked for anew. */
export const useSickCallCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.sickCalls.key(), orpc.medicalRecords.key()])

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
