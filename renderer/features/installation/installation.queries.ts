import { useQuery, useQueryClient } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'

/** What this computer is used for, and its mark. */
export function useInstallation() {
  return useQuery(orpc.installation.settings.queryOptions({ input: {} }))
}

/** The rights of everybody may change with it, and so may every screen. */
export function useChangeInstallation(key: string) {
  const queryClient = useQueryClient()
  return useCommand(
    orpc.installation.change.mutationOptions({
      context: { key },
      onSuccess: () => queryClient.invalidateQueries(),
    }),
  )
}
