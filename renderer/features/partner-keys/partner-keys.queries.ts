import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { type ErrorText, errorText, failureOf } from '../../api/error-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { partnerKeyMessages as words } from './partner-keys.messages.ts'

export const usePartnerKeys = () => useQuery(orpc.partnerKeys.list.queryOptions({ input: {} }))
export const useOwnKeys = () => useQuery(orpc.partnerKeys.own.queryOptions({ input: {} }))

export const useImportCard = (key: string) => useCommand(orpc.partnerKeys.import.mutationOptions({ context: { key } }))
export const useConfirmKey = (key: string) => useCommand(orpc.partnerKeys.confirm.mutationOptions({ context: { key } }))
export const useCorrectKey = (key: string) => useCommand(orpc.partnerKeys.correct.mutationOptions({ context: { key } }))
export const useWithdrawKey = (key: string) =>
  useCommand(orpc.partnerKeys.withdraw.mutationOptions({ context: { key } }))
export const useMakeOwnCard = (key: string) =>
  useCommand(orpc.partnerKeys.makeOwnCard.mutationOptions({ context: { key } }))

const isKnown = (reason: unknown): reason is keyof typeof words.refusals =>
  typeof reason === 'string' && Object.hasOwn(words.refusals, reason)

/** The words for a failed call of this feature. */
export function partnerKeyFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  const reason = failureOf(error)?.details.reason
  return isKnown(reason) ? { title: words.refusedTitle, text: words.refusals[reason] } : errorText(error)
}
