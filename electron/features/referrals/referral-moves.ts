import { Failure } from '#shared/contract/failure.ts'
import { isLateEntry } from '#shared/features/medical-records/medical-records.rules.ts'
import {
  activeEvents,
  mayMove,
  type ReferralEventKind,
  type ReferralMove,
  standingOf,
} from '#shared/features/referrals/referral.rules.ts'
import { type ReferralEventDetails, referralEventDetailsSchema } from '#shared/features/referrals/referral.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { Sight } from '../medical-records/encounters.repository.ts'
import { lateEntryHours } from '../medical-records/record-facts.ts'
import { sightOf } from '../medical-records/record-person.ts'
import { eventsOf, type LoggedEvent } from './present-referral.ts'
import { findReferral, insertReferralEvent, type ReferralRow, updateReferral } from './referrals.repository.ts'
import { refuse } from './refuse.ts'

export interface Reference {
  readonly id: string
  readonly revision: number
}

export interface LoadedReferral {
  readonly row: ReferralRow
  readonly events: readonly LoggedEvent[]
}

/** For a change: the page must have decided on the present state. @throws Failure not-found, changed-meanwhile */
export async function loadForChange(
  context: CommandContext,
  { id, revision }: Reference,
  sight: Sight = sightOf(context.actor),
): Promise<LoadedReferral> {
  const row = await findReferral(context.db, sight, id)
  if (!row) throw new Failure('not-found')
  if (row.revision !== revision) throw new Failure('changed-meanwhile')
  return { row, events: (await eventsOf(context.db, [row]))(id) }
}

/** When something happened, as far as that can be. @throws Failure refused (in-future, late-reason-missing) */
export async function timeOf(
  { db, now }: CommandContext,
  given: { readonly at: Instant | null; readonly lateReason: string | null },
) {
  const at = given.at ?? now
  if (at > now) throw refuse('in-future')
  const isLate = isLateEntry(at, now, await lateEntryHours(db))
  if (isLate && given.lateReason === null) throw refuse('late-reason-missing')
  return { at, lateReason: isLate ? given.lateReason : null }
}

interface Entry {
  readonly kind: ReferralEventKind
  readonly at: Instant
  readonly lateReason: string | null
  readonly reason?: string | null
  readonly details?: Partial<ReferralEventDetails>
  readonly corrects?: string | null
}

/** Adds one line to the log. */
export async function addEvent({ db, now, actor, newId }: CommandContext, referralId: string, entry: Entry) {
  const id = newId()
  await insertReferralEvent(db, {
    id,
    referral_id: referralId,
    kind: entry.kind,
    happened_at: entry.at,
    recorded_at: now,
    recorded_by: actor.accountId,
    late_reason: entry.lateReason,
    reason: entry.reason ?? null,
    details: JSON.stringify(referralEventDetailsSchema.parse(entry.details ?? {})),
    corrects_id: entry.corrects ?? null,
  })
  return id
}

const journey: readonly ReferralEventKind[] = ['leave', 'arrive', 'return', 'complete']

/** A journey goes forward in time. @throws Failure refused (before-last-step) */
export function requireOrder(events: readonly LoggedEvent[]): void {
  const steps = activeEvents(events).filter(({ kind }) => journey.includes(kind))
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1]
    if (before && step.at < before.at) throw refuse('before-last-step')
  }
}

/** State and permission follow from the log. @throws Failure changed-meanwhile */
export async function settle(
  context: CommandContext,
  { row }: LoadedReferral,
  change: Parameters<typeof updateReferral>[2] = {},
) {
  const { db } = context
  const { state, permission } = standingOf(row.path, activeEvents((await eventsOf(db, [row]))(row.id)))
  if (!(await updateReferral(db, row, { ...change, state, permission }))) throw new Failure('changed-meanwhile')
  return { id: row.id, revision: row.revision + 1 }
}

/** One step of the way: allowed, in order, written down. @throws Failure refused, changed-meanwhile */
export async function move(
  context: CommandContext,
  loaded: LoadedReferral,
  kind: ReferralMove,
  given: {
    readonly at: Instant | null
    readonly lateReason: string | null
    readonly reason?: string | null
    readonly details?: Partial<ReferralEventDetails>
  },
) {
  const { row, events } = loaded
  if (!mayMove(row, kind)) throw refuse('move-not-possible')
  const time = await timeOf(context, given)
  const last = activeEvents(events).findLast((event) => journey.includes(event.kind))
  if (journey.includes(kind) && last && time.at < last.at) throw refuse('before-last-step')
  await addEvent(context, row.id, {
    ...time,
    kind,
    reason: given.reason ?? null,
    details: given.details ?? {},
  })
  return settle(context, loaded)
}
