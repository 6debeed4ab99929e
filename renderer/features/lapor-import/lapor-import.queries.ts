import { useQuery, useQueryClient } from '@tanstack/react-query'
import { client, orpc } from '../../api/client.ts'
import type { ErrorText } from '../../api/error-text.ts'
import { refusalText } from '../../api/refusal-text.ts'
import { useCommand } from '../../api/use-command.ts'
import { importFailure } from '../inmate-import/import-failure.ts'
import { laporMessages as words } from './lapor-import.messages.ts'

export interface ListAddress {
  readonly listId: string
  readonly sheet: string | null
}

export const useLaporCheck = (address: ListAddress | null) =>
  useQuery({
    ...orpc.laporImports.check.queryOptions({ input: address ?? { listId: '', sheet: null } }),
    enabled: address !== null,
    retry: false,
  })

export const useLaporReport = (complaintId: string) =>
  useQuery(orpc.laporImports.ofComplaint.queryOptions({ input: { id: complaintId } }))

export function useLearn() {
  const refresh = useLaporRefresh()
  return useCommand(orpc.laporImports.learn.mutationOptions({ onSuccess: refresh }))
}

export function useLaporRefresh() {
  const queryClient = useQueryClient()
  return () => {
    for (const group of [orpc.laporImports, orpc.complaints])
      void queryClient.invalidateQueries({ queryKey: group.key() })
  }
}

export const applyReports = client.laporImports.apply

export function laporFailure(error: unknown): ErrorText | null {
  if (error === null || error === undefined) return null
  return refusalText(error, words.refusedTitle, words.refusals) ?? importFailure(error)
}
