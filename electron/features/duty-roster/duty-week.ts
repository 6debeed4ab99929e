import type { DutyPlace, DutyShift } from '#shared/features/duty-roster/duty-roster.contract.ts'
import { dutyShiftsKey } from '#shared/features/duty-roster/duty-roster.history.ts'
import {
  isAbsentOn,
  missingIn,
  rosterFactsSchema,
  type Shift,
  shiftsSchema,
} from '#shared/features/duty-roster/duty-roster.rules.ts'
import { worksOn } from '#shared/features/workers/workers.rules.ts'
import { addDays, type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { CoreServices } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import { readSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'
import { licenceFaultsOf } from '../credentials/licence-facts.ts'
import { currentZone } from '../facility/facility.service.ts'
import { professionNames } from '../workers/present-worker.ts'
import { type AbsenceRow, listAbsences, listPlaces, type PlaceRow } from './duty-roster.repository.ts'

export interface RosterContext {
  readonly db: Reader
  readonly services: Pick<CoreServices, 'resourcesFolder'>
  readonly now: Instant
}

export const rosterFactsIn = (folder: string) =>
  readResource(folder, 'reference-data/duty-roster.json', rosterFactsSchema)

/** As the office has set them, else as the data file says. */
export async function shiftsOf({ db, services }: Omit<RosterContext, 'now'>): Promise<readonly Shift[]> {
  const kept = shiftsSchema.safeParse(await readSetting<unknown>(db, dutyShiftsKey))
  return kept.success ? kept.data : rosterFactsIn(services.resourcesFolder).shifts
}

export const worksAs = (row: Pick<PlaceRow, 'since' | 'until' | 'ended_on'>) => ({
  ...{ since: row.since, until: row.until, endedOn: row.ended_on },
})

export const absenceOn = (absences: readonly AbsenceRow[], workerId: string, day: string) =>
  absences.find((row) => row.worker_id === workerId && isAbsentOn(day, { from: row.from_day, until: row.until_day })) ??
  null

/** A shift that the office has given up since, as those who are written in it know it. */
const formerShift = ({ shift, starts_at, ends_at }: PlaceRow): Shift => ({
  ...{ id: shift, name: shift, startsAt: starts_at, endsAt: ends_at, needed: 1 },
})

/** Every shift of some days, who is in it, and how many are missing. */
export async function dutiesBetween(
  context: RosterContext,
  from: CalendarDate,
  days: number,
): Promise<{ readonly duties: readonly DutyShift[]; readonly absences: readonly AbsenceRow[] }> {
  const { db, services, now } = context
  const until = addDays(from, days - 1)
  const shifts = await shiftsOf(context)
  const rows = await listPlaces(db, { from, until })
  const absences = await listAbsences(db, { from, until })
  const names = professionNames(services.resourcesFolder)
  const faultsOf = await licenceFaultsOf(context, await currentZone(db, now))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const replaced = new Set(rows.map(({ replaces_id }) => replaces_id))
  const toPlace = (row: PlaceRow): DutyPlace => {
    const before = row.replaces_id === null ? undefined : byId.get(row.replaces_id)
    return {
      ...{ id: row.id, shift: row.shift, startsAt: row.starts_at, endsAt: row.ends_at, revision: row.revision },
      day: calendarDateSchema.parse(row.day),
      worker: {
        ...{ id: row.worker_id, name: row.worker_name },
        professionTitle: names.get(row.profession) ?? row.profession,
      },
      replaces: before ? { id: before.worker_id, name: before.worker_name } : null,
      absence: absenceOn(absences, row.worker_id, row.day)?.kind ?? null,
      isGone: !worksOn(row.day, worksAs(row)),
      isReplaced: replaced.has(row.id),
      faults: [...faultsOf({ id: row.worker_id, profession: row.profession }, row.day)],
    }
  }
  const duties = Array.from({ length: days }, (_, index) => addDays(from, index)).flatMap((day) => {
    const ofDay = rows.filter((row) => row.day === day)
    const former = ofDay.filter(({ shift }) => !shifts.some(({ id }) => id === shift)).map(formerShift)
    const all = [...shifts, ...new Map(former.map((shift) => [shift.id, shift])).values()]
    return all.map((shift) => {
      const places = ofDay.filter((row) => row.shift === shift.id).map(toPlace)
      const present = places.filter(({ absence, isGone }) => absence === null && !isGone).length
      return { day, shift, places, present, missing: missingIn(shift.needed, present) }
    })
  })
  return { duties, absences }
}
