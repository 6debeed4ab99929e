import { Failure } from '#shared/contract/failure.ts'
import type { PresentedPerson } from '#shared/features/doctor-visits/doctor-visits.contract.ts'
import { isStillToBeSeen, nextDayAfter } from '#shared/features/doctor-visits/doctor-visits.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { CommandContext } from '../../core/context.ts'
import { findSummary } from '../inmates/inmates.repository.ts'
import { sightOf } from '../medical-records/record-person.ts'
import {
  findPresented,
  findVisit,
  insertPresented,
  listOpenVisits,
  type PresentedRow,
  updatePresented,
} from './doctor-visits.repository.ts'
import { refuse } from './refuse.ts'

export interface Reference {
  readonly id: string
  readonly revision: number
}

/** An entry as the person saw it, of which the reader may know. @throws Failure not-found, changed-meanwhile */
export async function requireEntry({ db, actor }: CommandContext, { id, revision }: Reference): Promise<PresentedRow> {
  const row = await findPresented(db, sightOf(actor), id)
  if (!row) throw new Failure('not-found')
  if (row.revision !== revision) throw new Failure('changed-meanwhile')
  return row
}

/** The same where the person still waits. @throws Failure refused (not-waiting) */
export async function requireWaiting(context: CommandContext, reference: Reference): Promise<PresentedRow> {
  const row = await requireEntry(context, reference)
  if (row.state !== 'waiting') throw refuse('not-waiting')
  return row
}

/** A day that still takes people. @throws Failure not-found, refused (day-closed) */
export async function requireOpenDay({ db }: Pick<CommandContext, 'db'>, id: string) {
  const visit = await findVisit(db, id)
  if (!visit) throw new Failure('not-found')
  if (visit.state === 'closed') throw refuse('day-closed')
  return visit
}

export async function changeEntry(
  { db }: CommandContext,
  { id, revision }: Reference,
  change: Parameters<typeof updatePresented>[2],
) {
  if (!(await updatePresented(db, { id, revision }, change))) throw new Failure('changed-meanwhile')
  return { revision: revision + 1 }
}

/** The columns of a mark: that it is set, when and by whom. */
export const settledAs = (
  { now, actor }: CommandContext,
  state: Exclude<PresentedPerson['state'], 'waiting'>,
  reason: string | null,
) => ({ state, settled_at: now, settled_by: actor.accountId, settled_reason: reason })

/**
 * Marks somebody as not seen, and puts him on the next day, or on the list for the day that is planned next. Whoever has left for good
 * goes nowhere. Gives the day; null where there is none.
 * @throws Failure changed-meanwhile, refused (day-missing)
 */
export async function carryOver(context: CommandContext, row: PresentedRow, reason: string) {
  const { db, now, actor, newId } = context
  const day = row.doctor_visit_id === null ? undefined : await findVisit(db, row.doctor_visit_id)
  if (!day) throw refuse('day-missing')
  await changeEntry(context, row, settledAs(context, 'not-presented', reason))
  const person = await findSummary(db, row.inmate_id)
  if (!person || !isStillToBeSeen(person.state)) return { isCarried: false, on: null }
  const open = (await listOpenVisits(db)).map(({ id, visit_on }) => ({ id, on: calendarDateSchema.parse(visit_on) }))
  const next = nextDayAfter(open, calendarDateSchema.parse(day.visit_on))
  await insertPresented(db, {
    ...{ id: newId(), doctor_visit_id: next?.id ?? null, inmate_id: row.inmate_id, encounter_id: row.encounter_id },
    ...{ reason: row.reason, urgency: row.urgency, confidentiality: row.confidentiality, carried_from_id: row.id },
    ...{ added_at: now, added_by: actor.accountId, state: 'waiting' },
  })
  return { isCarried: true, on: next?.on ?? null }
}
