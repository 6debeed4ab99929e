import { Failure } from '#shared/contract/failure.ts'
import type { LicenceFault } from '#shared/features/credentials/credentials.rules.ts'
import { overlap, type RosterRefusalCode, type Shift } from '#shared/features/duty-roster/duty-roster.rules.ts'
import { worksOn } from '#shared/features/workers/workers.rules.ts'
import { addDays, type CalendarDate, calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { CommandContext } from '../../core/context.ts'
import { licenceFaultsOf } from '../credentials/licence-facts.ts'
import { currentZone } from '../facility/facility.service.ts'
import type { WorkerRow } from '../workers/workers.repository.ts'
import { requireWorker } from '../workers/workers.service.ts'
import { findPlace, findReplacement, insertPlace, listAbsences, listPlaces } from './duty-roster.repository.ts'
import { absenceOn, worksAs } from './duty-week.ts'

export const refuse = (reason: RosterRefusalCode, more: Readonly<Record<string, string>> = {}): Failure =>
  new Failure('refused', { reason, ...more })

export interface Duty {
  readonly day: CalendarDate
  readonly shift: Shift
  readonly workerId: string
  readonly replacesId: string | null
}

/** Why somebody cannot be on duty then; null where he can. */
async function hindrance(
  { db }: CommandContext,
  worker: WorkerRow,
  { day, shift }: Duty,
): Promise<RosterRefusalCode | null> {
  if (worker.state === 'ended' || !worksOn(day, worksAs(worker))) return 'duty-not-here'
  if (absenceOn(await listAbsences(db, { from: day, until: day }), worker.id, day)) return 'duty-absent'
  const near = { from: addDays(day, -1), until: addDays(day, 1), workerId: worker.id }
  const others = await listPlaces(db, near)
  if (others.some((row) => row.day === day && row.shift === shift.id)) return 'duty-already'
  const hours = { day, startsAt: shift.startsAt, endsAt: shift.endsAt }
  const isTwice = others.some((row) =>
    overlap(hours, { day: calendarDateSchema.parse(row.day), startsAt: row.starts_at, endsAt: row.ends_at }),
  )
  return isTwice ? 'duty-overlap' : null
}

/** @throws Failure refused */
async function requireAbsent({ db }: CommandContext, { day, shift, replacesId }: Duty): Promise<void> {
  if (replacesId === null) return
  const place = await findPlace(db, replacesId)
  if (!place || place.day !== day || place.shift !== shift.id) throw refuse('duty-nothing-to-replace')
  const away = absenceOn(await listAbsences(db, { from: day, until: day }), place.worker_id, day)
  if (!away && worksOn(day, worksAs(place))) throw refuse('duty-nothing-to-replace')
  if (await findReplacement(db, replacesId)) throw refuse('duty-replaced')
}

/**
 * Writes somebody into a shift, and tells what his licences lack on that day.
 * @throws Failure not-found, refused
 */
export async function assignDuty(
  context: CommandContext,
  duty: Duty,
): Promise<{ readonly id: string; readonly faults: LicenceFault[] }> {
  const { db, services, now, newId, actor } = context
  const worker = await requireWorker(db, duty.workerId)
  const reason = await hindrance(context, worker, duty)
  if (reason) throw refuse(reason, { name: worker.name })
  await requireAbsent(context, duty)
  const id = newId()
  await insertPlace(db, {
    ...{ id, day: duty.day, shift: duty.shift.id, starts_at: duty.shift.startsAt, ends_at: duty.shift.endsAt },
    ...{ worker_id: worker.id, replaces_id: duty.replacesId, state: 'planned' },
    ...{ recorded_at: now, recorded_by: actor.accountId },
  })
  const faultsOf = await licenceFaultsOf({ db, services }, await currentZone(db, now))
  return { id, faults: [...faultsOf(worker, duty.day)] }
}
