import { useQuery } from '@tanstack/react-query'
import { client, orpc } from '../../api/client.ts'
import { type ErrorText, errorText } from '../../api/error-text.ts'
import { refusalOf } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { vaultRefusalTexts } from './identity-vault.messages.ts'

export const useVault = () => useQuery(orpc.identityVault.state.queryOptions({ input: {} }))

export const useOldVaultBackups = () => useQuery(orpc.identityVault.oldBackups.queryOptions({ input: {} }))

/** Each press makes a new code, so it has no key. */
export const usePrepareCode = () => useCommand(orpc.identityVault.prepare.mutationOptions())
export const useConfirmCode = (key: string) =>
  useCommand(orpc.identityVault.confirm.mutationOptions({ context: { key } }))
export const useGiveKey = (key: string) => useCommand(orpc.identityVault.give.mutationOptions({ context: { key } }))
export const useRevokeKey = (key: string) => useCommand(orpc.identityVault.revoke.mutationOptions({ context: { key } }))
export const useRecoverKey = (key: string) =>
  useCommand(orpc.identityVault.recover.mutationOptions({ context: { key } }))

/** Long work of this feature, for `useFollow`. */
export const renewVault = client.identityVault.rekey

export type RenewEvent = Awaited<ReturnType<typeof renewVault>> extends AsyncIterable<infer Event> ? Event : never

/** What the core made for one code: in the memory of this page only. */
export interface PreparedCode {
  readonly ticket: string
  readonly recoveryCode: string
}

/** The words for a failed call of this feature. */
export function vaultFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return refusalOf(error, vaultRefusalTexts) ?? errorText(error)
}
