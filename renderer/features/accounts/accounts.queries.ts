import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../api/client.ts'

/** Every account of the unit, for those who manage them. */
export function useAccounts() {
  return useQuery(orpc.accounts.list.queryOptions({ input: {} }))
}

/** After a change the list is asked again, whatever the change feed is doing. */
function useRefresh() {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: orpc.accounts.key() })
}

export function useCreateAccount() {
  // One key for one filled form: pressed twice, or sent again after a lost answer, it makes one account.
  const [key] = useState(() => crypto.randomUUID())
  return useMutation(orpc.accounts.create.mutationOptions({ context: { key }, onSuccess: useRefresh() }))
}

export function useUpdateAccount() {
  return useMutation(orpc.accounts.update.mutationOptions({ onSuccess: useRefresh() }))
}

export function useResetPassword() {
  return useMutation(orpc.accounts.resetPassword.mutationOptions({ onSuccess: useRefresh() }))
}

export function useDisableAccount() {
  return useMutation(orpc.accounts.disable.mutationOptions({ onSuccess: useRefresh() }))
}
