import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'

/** How many referrals wait for the head; undefined until it is known. */
export function usePermitCount(): number | undefined {
  const { data } = useQuery(orpc.referralPermits.list.queryOptions({ input: {} }))
  return data?.waiting.length
}
