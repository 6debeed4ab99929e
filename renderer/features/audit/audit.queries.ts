import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type AuditRecord, commandsPerPage, readsPerPage } from '#shared/features/audit/audit.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { endOfDay, type FacilityZone, startOfDay } from '#shared/time/facility-zone.ts'
import { type client, orpc } from '../../api/client.ts'

export interface AuditFilters {
  readonly accountId: string | null
  /** Procedures that are told by the same words, joined by commas. */
  readonly procedures: string | null
  readonly record: AuditRecord | null
  readonly since: CalendarDate | null
  readonly until: CalendarDate | null
}

/** Everyone who appears in the log. */
export function useAuthors() {
  return useQuery(orpc.audit.authors.queryOptions({ input: {} }))
}

/** The log from its newest entry backwards, a page at a time. */
export function useCommands({ accountId, procedures, record, since, until }: AuditFilters, zone: FacilityZone) {
  return useInfiniteQuery(
    orpc.audit.commands.infiniteOptions({
      input: (before: number | null) => ({
        before,
        accountId,
        procedures: procedures?.split(',') ?? null,
        subject: record?.subject ?? null,
        since: since && startOfDay(since, zone),
        until: until && endOfDay(until, zone),
      }),
      initialPageParam: null,
      getNextPageParam: (page) => (page.length < commandsPerPage ? undefined : (page.at(-1)?.number ?? undefined)),
    }),
  )
}

/** What was done, as the log knows it. */
export function useKinds() {
  return useQuery(orpc.audit.kinds.queryOptions({ input: {} }))
}

export type ReadRow = Awaited<ReturnType<typeof client.audit.reads>>[number]

export interface ReadFilters {
  readonly readerId: string | null
  readonly record: AuditRecord | null
  readonly since: CalendarDate | null
  readonly until: CalendarDate | null
}

/** Everyone who appears in the reading log. */
export function useReaders() {
  return useQuery(orpc.audit.readers.queryOptions({ input: {} }))
}

/** The reading log from its newest line backwards, a page at a time. */
export function useReads({ readerId, record, since, until }: ReadFilters, zone: FacilityZone) {
  return useInfiniteQuery(
    orpc.audit.reads.infiniteOptions({
      input: (before: number | null) => ({
        before,
        readerId,
        subject: record?.subject ?? null,
        since: since && startOfDay(since, zone),
        until: until && endOfDay(until, zone),
      }),
      initialPageParam: null,
      getNextPageParam: (page) => (page.length < readsPerPage ? undefined : (page.at(-1)?.number ?? undefined)),
    }),
  )
}
