import { useQuery } from '@tanstack/react-query'
import { client, orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'

export const useBackupStatus = () => useQuery(orpc.backups.status.queryOptions({ input: {} }))

/** Everything at the known places, or what lies in one that was chosen just now. */
export const useBackupList = (place: string | null) =>
  useQuery({ ...orpc.backups.list.queryOptions({ input: { place } }), staleTime: 0 })

export const useRetention = () => useQuery(orpc.backups.retention.queryOptions({ input: {} }))

export const useChangeRetention = (key: string) =>
  useCommand(orpc.backups.changeRetention.mutationOptions({ context: { key } }))

export const useForgetSecondPlace = () => useCommand(orpc.backups.forgetSecondPlace.mutationOptions())

/** Whether folders can be chosen here. */
export function useIsDesktop(): boolean {
  return useQuery(orpc.setup.status.queryOptions({ input: {} })).data?.desktop ?? false
}

/** The tasks of the feature, for `useFollow`. */
export const backupTasks = client.backups
