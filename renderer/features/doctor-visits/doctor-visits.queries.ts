import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { refusalMessages } from '../medical-records/refusals.messages.ts'
import { doctorVisitRefusalWords, doctorVisitMessages as words } from './doctor-visits.messages.ts'

export const useDoctorVisits = () => useQuery(orpc.doctorVisits.list.queryOptions({ input: {} }))

/** `visitId` undefined: it is not known yet which day is looked at. */
export const usePeopleOf = (visitId: string | null | undefined) =>
  useQuery({
    ...orpc.doctorVisits.people.queryOptions({ input: { visitId: visitId ?? null } }),
    enabled: visitId !== undefined,
  })

/** Where a person is on the list now; not asked for without one. */
export const useEntriesOf = (inmateId: string | null) =>
  useQuery({
    ...orpc.doctorVisits.ofPerson.queryOptions({ input: { inmateId: inmateId ?? '' } }),
    enabled: inmateId !== null,
  })

/** One command of this feature; afterwards its lists are asked for anew. */
export const useDoctorVisitCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.doctorVisits.key(), orpc.today.key()])

export const doctorVisitFailure = (error: unknown): ErrorText | null =>
  error
    ? (refusalText(error, words.refusedTitle, { ...refusalMessages, ...doctorVisitRefusalWords }) ?? errorText(error))
    : null
