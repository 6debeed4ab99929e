import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { commandsPerPage } from '#shared/features/audit/audit.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { endOfDay, type FacilityZone, startOfDay } from '#shared/time/facility-zone.ts'
import { orpc } from '../../api/client.ts'

export interface AuditFilters {
  readonly accountId: string | null
  readonly since: CalendarDate | null
  readonly until: CalendarDate | null
}

/** Everyone who appears in the log. */
export function useAuthors() {
  return useQuery(orpc.audit.authors.queryOptions({ input: {} }))
}

/** The log from its newest entry backwards, a page at a time. */
export function useCommands({ accountId, since, until }: AuditFilters, zone: FacilityZone) {
  return useInfiniteQuery(
    orpc.audit.commands.infiniteOptions({
      input: (before: number | null) => ({
        before,
        accountId,
        since: since && startOfDay(since, zone),
        until: until && endOfDay(until, zone),
      }),
      initialPageParam: null,
      getNextPageParam: (page) => (page.length < commandsPerPage ? undefined : (page.at(-1)?.number ?? undefined)),
    }),
  )
}
