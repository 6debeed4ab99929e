import { Failure } from '#shared/contract/failure.ts'
import { activeEvents, dueOf, endStates } from '#shared/features/referrals/referral.rules.ts'
import type { ReferralPermit, referralPermitsContract } from '#shared/features/referrals/referral-permits.contract.ts'
import type { ReferralSettings } from '#shared/features/referrals/referral-settings.contract.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { findSummary } from '../inmates/inmates.repository.ts'
import { detailsOf, eventsOf, factsOf, type LoggedEvent } from './present-referral.ts'
import { loadForChange, move } from './referral-moves.ts'
import { referralSettingsOf } from './referral-settings.service.ts'
import { findReferral, listReferrals, type ReferralRow } from './referrals.repository.ts'
import { refuse } from './refuse.ts'

/** Everybody's referrals are the head's to permit; nothing of what `toPermit` leaves out reaches him. */
export const everyReferral = { confidential: true } as const

const newestDecisions = 50
const nothingFiltered = { inmateId: null, states: [], path: null }

export const waitsForHead = ({ state, permission, path }: ReferralRow): boolean =>
  permission === 'none' &&
  (state === 'waiting-permission' || (path === 'gawat-darurat' && state !== 'draft' && !isCancelled(state)))

const isCancelled = (state: ReferralRow['state']) => endStates.includes(state) && state !== 'completed'

async function toPermit(
  { db, now }: Pick<QueryContext, 'db' | 'now'>,
  row: ReferralRow,
  events: readonly LoggedEvent[],
  limits: ReferralSettings,
): Promise<ReferralPermit> {
  const person = await findSummary(db, row.inmate_id)
  if (!person) throw new Failure('not-found')
  const facts = factsOf(row, events)
  const last = (kind: LoggedEvent['kind']) => facts.active.findLast((event) => event.kind === kind)
  const asked = last('submit')
  const order = last('order-escort')
  const decided = row.permission === 'none' ? undefined : last(row.permission === 'permitted' ? 'permit' : 'refuse')
  const dueAt = dueOf(facts, limits).find(({ kind }) => kind === 'permission')?.at ?? null
  return {
    id: row.id,
    number: row.number,
    inmate: { id: row.inmate_id, name: person.name, registerNumber: person.written },
    room: [person.block, person.room].filter((text) => text).join(' / ') || null,
    path: row.path,
    priority: row.priority,
    state: row.state,
    hospital: row.hospital,
    clinic: row.confidentiality === 'extra' ? null : row.clinic,
    askedAt: asked?.at ?? instantSchema.parse(row.referred_at),
    askedByName: asked?.row.recorder_name ?? row.recorder_name,
    plannedAt: row.planned_at === null ? null : instantSchema.parse(row.planned_at),
    escortProposal: row.escort_proposal,
    escort: order ? detailsOf(order.row).escort : null,
    leftAt: last('leave')?.at ?? null,
    permission: row.permission,
    decision: decided
      ? {
          at: decided.at,
          recordedAt: instantSchema.parse(decided.row.recorded_at),
          byName: decided.row.recorder_name,
          reason: decided.row.reason,
        }
      : null,
    dueAt,
    isOverdue: dueAt !== null && dueAt < now,
    revision: row.revision,
  }
}

const urgency: Readonly<Record<ReferralPermit['priority'], number>> = { stat: 0, urgent: 1, routine: 2 }
const whenOf = ({ plannedAt, askedAt }: ReferralPermit): Instant => plannedAt ?? askedAt

function byUrgency(left: ReferralPermit, right: ReferralPermit): number {
  if (left.path !== right.path) return left.path === 'gawat-darurat' ? -1 : 1
  return urgency[left.priority] - urgency[right.priority] || (whenOf(left) < whenOf(right) ? -1 : 1)
}

export const referralPermitsService: ServiceOf<typeof referralPermitsContract> = {
  list: async (_input, context) => {
    const { db } = context
    const limits = await referralSettingsOf(context)
    const rows = await listReferrals(db, everyReferral, nothingFiltered)
    const shown = [
      ...rows.filter(waitsForHead),
      ...rows.filter(({ permission }) => permission !== 'none').slice(0, newestDecisions),
    ]
    const events = await eventsOf(db, shown)
    const permits = await Promise.all(shown.map((row) => toPermit(context, row, events(row.id), limits)))
    return {
      waiting: permits.filter(({ permission }) => permission === 'none').toSorted(byUrgency),
      decided: permits.filter(({ permission }) => permission !== 'none'),
    }
  },

  get: async ({ id }, context) => {
    const { db } = context
    const row = await findReferral(db, everyReferral, id)
    if (!row || row.state === 'draft') throw new Failure('not-found')
    return toPermit(context, row, (await eventsOf(db, [row]))(id), await referralSettingsOf(context))
  },

  decide: async ({ id, revision, decision, at, reason }, context) => {
    const loaded = await loadForChange(context, { id, revision }, everyReferral)
    const hasLeft = activeEvents(loaded.events).some(({ kind }) => kind === 'leave')
    if (reason === null && (decision === 'refused' || hasLeft)) throw refuse('reason-missing')
    // The reason of a permission given afterwards says also why it comes so late.
    return move(context, loaded, decision === 'permitted' ? 'permit' : 'refuse', { at, lateReason: reason, reason })
  },
}
