import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'

const bytesPerMegabyte = 1024 * 1024

/** The largest file that this unit's settings allow, in bytes; null until they are known. The core looks again. */
export function useFileLimit(): number | null {
  const { data } = useQuery(orpc.facility.preferences.queryOptions({ input: {} }))
  return data ? data.maximumMegabytes * bytesPerMegabyte : null
}
