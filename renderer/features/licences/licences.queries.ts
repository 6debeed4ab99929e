import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { failureTextOf } from '../../api/refusal-text.ts'
import { type KeyedCall, useKeyedCommand } from '../../api/use-keyed-command.ts'
import { licenceMessages as words } from './licences.messages.ts'

export const useLicenceList = () => useQuery(orpc.licences.list.queryOptions({ input: { workerId: null } }))

export const useLicence = (id: string) => useQuery(orpc.licences.find.queryOptions({ input: { id } }))

/** Asked anew for each sheet: a day later another step is late. */
export const useComplaintForm = (id: string) =>
  useQuery(orpc.licences.complaintForm.queryOptions({ input: { id }, gcTime: 0 }))

export const useLicenceChoices = (workerId: string | null) =>
  useQuery(orpc.licences.choices.queryOptions({ input: { workerId: workerId ?? '' }, enabled: workerId !== null }))

export const useDossier = (workerId: string) => useQuery(orpc.licenceDossier.find.queryOptions({ input: { workerId } }))

export const useDossierSettings = (isWanted: boolean) =>
  useQuery(orpc.licenceDossier.settings.queryOptions({ input: {}, enabled: isWanted }))

export const useActiveWorkers = () =>
  useQuery(orpc.workers.list.queryOptions({ input: { text: '', includeEnded: false } }))

export const licenceChanges = [orpc.licences.key(), orpc.licenceDossier.key(), orpc.today.key()]

/** One command under the key of its form's draft, or of its dialog. */
export const useLicenceCommand = <Input, Output>(call: KeyedCall<Input, Output>, key: string) =>
  useKeyedCommand(call, key, licenceChanges)

export const licenceFailure = failureTextOf(words.refusedTitle, words.refusals)
