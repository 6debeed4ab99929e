import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'

/** How many requests wait for this account; undefined until it is known. */
export function useMyTurnCount(): number | undefined {
  const { data } = useQuery(
    orpc.recommendations.list.queryOptions({
      input: { states: [], turn: 'mine', includeEnded: false, inmateId: null },
    }),
  )
  return data?.length
}
