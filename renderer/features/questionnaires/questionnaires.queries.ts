import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { useDesk } from './instrument-desk.ts'
import { instrumentMessages } from './instruments.messages.ts'
import { questionnaireMessages as words } from './questionnaires.messages.ts'

export const useAvailable = () => useQuery(orpc.questionnaires.available.queryOptions({ input: {} }))
export const useResponses = (inmateId: string) =>
  useQuery(orpc.questionnaires.list.queryOptions({ input: { inmateId } }))
export const useResponse = (id: string) => useQuery(orpc.questionnaires.get.queryOptions({ input: { id } }))
export const useInstruments = () => useQuery(useDesk().calls.list.queryOptions({ input: {} }))

export const useComplete = (key: string) =>
  useCommand(orpc.questionnaires.complete.mutationOptions({ context: { key } }))
export const useAmend = (key: string) => useCommand(orpc.questionnaires.amend.mutationOptions({ context: { key } }))
export const useVoid = (key: string) => useCommand(orpc.questionnaires.void.mutationOptions({ context: { key } }))
export const useImportInstrument = (key: string) =>
  useCommand(useDesk().calls.import.mutationOptions({ context: { key } }))
export const useWithdrawInstrument = (key: string) =>
  useCommand(useDesk().calls.withdraw.mutationOptions({ context: { key } }))
export const useSetParameter = (key: string) =>
  useCommand(useDesk().calls.setParameter.mutationOptions({ context: { key } }))

/** The words for a failed call about a form. */
export const questionnaireFailure = (error: unknown): ErrorText | null =>
  error ? (refusalText(error, words.refusedTitle, words.refusals) ?? errorText(error)) : null

/** The words for a failed call about instruments. */
export const instrumentFailure = (error: unknown): ErrorText | null =>
  error ? (refusalText(error, instrumentMessages.refusedTitle, instrumentMessages.refusals) ?? errorText(error)) : null
