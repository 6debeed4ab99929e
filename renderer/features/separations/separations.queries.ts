import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { useMay } from '../../app/session.ts'
import { refusalMessages } from '../medical-records/refusals.messages.ts'
import { separationRefusals, separationMessages as words } from './separations.messages.ts'

/** Everybody apart now: for the clinic with what led to it, for everybody else without. */
export function useApart() {
  const isClinic = useMay('view:health')
  const all = useQuery({ ...orpc.separations.list.queryOptions({ input: {} }), enabled: !isClinic })
  const ofClinic = useQuery({ ...orpc.separations.listOfClinic.queryOptions({ input: {} }), enabled: isClinic })
  return isClinic ? ofClinic : all
}

export const useSeparationsOf = (inmateId: string) =>
  useQuery(orpc.separations.of.queryOptions({ input: { inmateId } }))

/** Where somebody stays apart now; not asked for without a person. */
export const usePlaceApart = (inmateId: string | null) =>
  useQuery({
    ...orpc.separations.placeOf.queryOptions({ input: { inmateId: inmateId ?? '' } }),
    enabled: inmateId !== null,
  })

/** One command about a room apart; afterwards everything that shows it is asked for anew, also where somebody else was quicker. */
export const useSeparationCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, [orpc.separations.key(), orpc.arrivals.key()])

/** The words for a failed call. */
export const separationFailure = (error: unknown): ErrorText | null =>
  error
    ? (refusalText(error, words.refusedTitle, { ...refusalMessages, ...separationRefusals }) ?? errorText(error))
    : null
