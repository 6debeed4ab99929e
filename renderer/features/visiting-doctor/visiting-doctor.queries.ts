import { useQuery } from '@tanstack/react-query'
import type { DoctorOrder, PaperReference } from '#shared/features/visiting-doctor/visiting-doctor.contract.ts'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { doctorVisitRefusalWords } from '../doctor-visits/doctor-visits.messages.ts'
import { refusalMessages } from '../medical-records/refusals.messages.ts'
import { visitingDoctorRefusalWords, visitingDoctorMessages as words } from './visiting-doctor.messages.ts'

export const useOrders = (state: DoctorOrder['state']) =>
  useQuery(orpc.visitingDoctor.list.queryOptions({ input: { state } }))

export const useOrdersOfVisit = (encounterId: string) =>
  useQuery(orpc.visitingDoctor.ofVisit.queryOptions({ input: { encounterId } }))

export const useOrdersOfPaper = (paper: PaperReference) =>
  useQuery(orpc.visitingDoctor.ofPaper.queryOptions({ input: paper }))

/** One command of this feature; afterwards its lists are asked for anew. */
export const useOrderCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.visitingDoctor.key(), orpc.doctorVisits.key()])

export const orderFailure = (error: unknown): ErrorText | null =>
  error
    ? (refusalText(error, words.refusedTitle, {
        ...refusalMessages,
        ...doctorVisitRefusalWords,
        ...visitingDoctorRefusalWords,
      }) ?? errorText(error))
    : null
