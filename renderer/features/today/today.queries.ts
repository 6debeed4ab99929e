import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../api/client.ts'

/** What waits today, most urgent first. */
export function useToday() {
  return useQuery(orpc.today.list.queryOptions({ input: {} }))
}

/** How many of them wait for the person at the screen. */
export function useTodayBadge(): number | undefined {
  return useToday().data?.items.filter((item) => item.isMine).length
}
