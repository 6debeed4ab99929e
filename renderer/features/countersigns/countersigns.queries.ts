import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { countersignRefusalWords, countersignMessages as words } from './countersigns.messages.ts'

export const useCountersigns = (state: 'waiting' | 'signed') =>
  useQuery(orpc.countersigns.list.queryOptions({ input: { state } }))

export const useNoDoctor = () => useQuery(orpc.countersigns.mode.queryOptions({ input: {} }))

/** How many wait, for the menu. */
export const useCountersignCount = (): number | undefined => useNoDoctor().data?.waiting

/** One command of this feature; afterwards the list and the visits are asked for anew. */
export const useCountersignCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.countersigns.key(), orpc.medicalRecords.key()])

export const countersignFailure = (error: unknown): ErrorText | null =>
  error ? (refusalText(error, words.refusedTitle, countersignRefusalWords) ?? errorText(error)) : null
