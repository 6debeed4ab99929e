import { useQueryClient } from '@tanstack/react-query'
import { client, orpc } from '../../api/client.ts'

/** The long work of the feature, for `useImportTask`. */
export const fingerTasks = client.fingerScans

/** Everything this feature shows is asked for anew. */
export function useFingerRefresh() {
  const queries = useQueryClient()
  return () => {
    void queries.invalidateQueries({ queryKey: orpc.fingerScans.key() })
    void queries.invalidateQueries({ queryKey: orpc.coachingSessions.key() })
  }
}
