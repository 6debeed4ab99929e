import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { failureTextOf } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { protocolMessages as words } from './clinic-protocols.messages.ts'

export const useKeptProtocols = () => useQuery(orpc.clinicProtocols.kept.queryOptions({ input: {} }))
export const useApproveProtocol = (key: string) =>
  useCommand(orpc.clinicProtocols.approve.mutationOptions({ context: { key } }))
export const useWithdrawApproval = (key: string) =>
  useCommand(orpc.clinicProtocols.withdraw.mutationOptions({ context: { key } }))

/** The words for a failed call of this feature. */
export const protocolFailure = failureTextOf(words.refusedTitle, words.refusals)
