import { useQueryClient } from '@tanstack/react-query'
import { client, orpc } from '../../api/client.ts'

/** The long work of the feature, for `useImportTask`. */
export const sdpTasks = client.sdpAttendance

/** Everything that a list of SDP changes is asked for anew. */
export function useSdpRefresh() {
  const queries = useQueryClient()
  return () => {
    for (const part of [orpc.sdpAttendance, orpc.attendance, orpc.coachingSessions])
      void queries.invalidateQueries({ queryKey: part.key() })
  }
}
