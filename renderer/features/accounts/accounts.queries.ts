import { useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'

/** Every account of the unit, for those who manage them. */
export function useAccounts() {
  return useQuery(orpc.accounts.list.queryOptions({ input: {} }))
}

/** After a change the list is asked again, whatever the change feed is doing. */
function useRefresh() {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: orpc.accounts.key() })
}

// Each command goes out under the key of its draft or dialog: pressed twice, or sent again after a lost answer, it does one thing.

export function useCreateAccount(key: string) {
  return useCommand(orpc.accounts.create.mutationOptions({ context: { key }, onSuccess: useRefresh() }))
}

export function useUpdateAccount(key: string) {
  return useCommand(orpc.accounts.update.mutationOptions({ context: { key }, onSuccess: useRefresh() }))
}

export function useResetPassword(key: string) {
  return useCommand(orpc.accounts.resetPassword.mutationOptions({ context: { key }, onSuccess: useRefresh() }))
}

export function useDisableAccount(key: string) {
  return useCommand(orpc.accounts.disable.mutationOptions({ context: { key }, onSuccess: useRefresh() }))
}
