import { useQuery } from '@tanstack/react-query'
import { client, orpc } from '../../api/client.ts'
import { useCommand } from '../../api/use-command.ts'

export const useDataKeyState = () => useQuery(orpc.dataKey.state.queryOptions({ input: {} }))

export const useOldCopies = () => useQuery({ ...orpc.dataKey.oldCopies.queryOptions({ input: {} }), staleTime: 0 })

export const usePrepareChange = () => useCommand(orpc.dataKey.prepare.mutationOptions())

/** The tasks of the feature, for `useFollow`. */
export const dataKeyTasks = client.dataKey
