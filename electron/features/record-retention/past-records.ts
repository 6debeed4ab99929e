import { keptUntil } from '#shared/features/medical-records/medical-records.rules.ts'
import type {
  RetentionFilter,
  RetentionHold,
  RetentionRow,
} from '#shared/features/record-retention/record-retention.contract.ts'
import { lastCareOver } from '#shared/features/record-retention/record-retention.rules.ts'
import { type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import { endOfDay, type FacilityZone, startOfDay, toCalendarDate } from '#shared/time/facility-zone.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { CoreServices } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { dateOf } from '../inmates/inmate-rows.ts'
import { searchTextOf } from '../inmates/inmate-search.repository.ts'
import { retentionIn } from '../medical-records/record-facts.ts'
import {
  type CarePeriod,
  type HoldRow,
  listPast,
  listStandingHolds,
  type PastRow,
} from './record-retention.repository.ts'

interface Looking {
  readonly db: Reader
  readonly services: Pick<CoreServices, 'resourcesFolder'>
}

interface Day {
  readonly zone: FacilityZone
  readonly today: CalendarDate
}

/** Records past their time as a filter asks for them, in the order of the list. */
export async function pastRecords(
  { db, services }: Looking,
  day: Day,
  { text, year, part }: RetentionFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly RetentionRow[]> {
  const { years } = retentionIn(services.resourcesFolder)
  const period = periodOf(day, years, year)
  if (period === null) return []
  const rows = await listPast(db, { ...period, part, search: searchTextOf(text) }, page)
  const holds = Map.groupBy(
    await listStandingHolds(
      db,
      rows.map(({ id }) => id),
    ),
    ({ inmate_id }) => inmate_id,
  )
  return rows.map((row) => toRow(row, day.zone, years, holds.get(row.id) ?? []))
}

/** Null where no retention can have ended in the year yet. A record ends in the year of its last care and so many years later. */
function periodOf({ today, zone }: Day, years: number, year: number | null): CarePeriod | null {
  const before = endOfDay(lastCareOver(today, years), zone)
  if (year === null) return { from: null, before }
  const first = calendarDateSchema.parse(`${year - years}-01-01`)
  const from = startOfDay(first, zone)
  if (from >= before) return null
  const next = startOfDay(calendarDateSchema.parse(`${year - years + 1}-01-01`), zone)
  return { from, before: next < before ? next : before }
}

function toRow(row: PastRow, zone: FacilityZone, years: number, holds: readonly HoldRow[]): RetentionRow {
  return {
    inmateId: row.id,
    name: row.name,
    birthDate: dateOf(row.birth_date),
    registerNumber: row.written,
    state: row.state,
    keptUntil: keptUntil(toCalendarDate(instantSchema.parse(row.cared_at), zone), years),
    holds: holds.map(toHold),
  }
}

export const toHold = (row: HoldRow): RetentionHold => ({
  id: row.id,
  reason: row.reason,
  at: instantSchema.parse(row.held_at),
  byName: row.holder_name,
  released:
    row.released_at === null
      ? null
      : {
          reason: row.released_reason ?? '',
          at: instantSchema.parse(row.released_at),
          byName: row.releaser_name ?? '',
        },
})
