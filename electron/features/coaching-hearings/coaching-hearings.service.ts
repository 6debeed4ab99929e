import { Failure } from '#shared/contract/failure.ts'
import type {
  coachingHearingsContract,
  HearingContent,
} from '#shared/features/coaching-hearings/coaching-hearings.contract.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { dateOf } from '../inmates/inmate-rows.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { insertHearing, listHearings, updateHearing } from './coaching-hearings.repository.ts'
import { hearingPeople } from './hearing-people.ts'
import { hearingPhotos } from './hearing-photos.ts'
import {
  hearingRecordOf,
  refuse,
  reopenUntil,
  requireOpenHearing,
  requireStandingHearing,
  toHearing,
} from './hearing-record.ts'

const columnsOf = (content: HearingContent) => ({
  ...{ number: content.number, subject: content.subject, held_on: content.heldOn, starts_at: content.startsAt },
  ...{ ends_at: content.endsAt, place: content.place, chair: content.chair, attendees: content.attendees },
  ...{ agenda: content.agenda, minutes: content.minutes },
})

/** @throws Failure refused (times-reversed) */
function checkTimes({ startsAt, endsAt }: HearingContent): void {
  if (endsAt !== null && endsAt < startsAt) throw refuse('times-reversed')
}

async function update(
  { db }: CommandContext,
  { id, revision }: { readonly id: string; readonly revision: number },
  columns: Parameters<typeof updateHearing>[2],
) {
  if (!(await updateHearing(db, { id, revision }, columns))) throw new Failure('changed-meanwhile')
  return { revision: revision + 1 }
}

const isOver = (until: Instant, now: Instant) => now > until

export const coachingHearingsService: ServiceOf<typeof coachingHearingsContract> = {
  ...hearingPeople,
  ...hearingPhotos,

  list: async (_input, context) => (await listHearings(context.db)).map((row) => toHearing(context, row)),

  get: ({ id }, context) => hearingRecordOf(context, id),

  make: async (content, { db, newId, now, actor }) => {
    checkTimes(content)
    const id = newId()
    await insertHearing(db, {
      ...{ id, ...columnsOf(content), state: 'active', cancel_reason: null },
      ...{ recorded_at: now, recorded_by: actor.accountId },
    })
    return { id }
  },

  change: async ({ content, ...reference }, context) => {
    const row = await requireOpenHearing(context, reference.id)
    checkTimes(content)
    if (row.decided > 0 && content.heldOn !== dateOf(row.held_on)) throw refuse('has-decisions')
    return update(context, reference, columnsOf(content))
  },

  cancel: async ({ reason, ...reference }, context) => {
    const row = await requireOpenHearing(context, reference.id)
    if (row.decided > 0) throw refuse('has-decisions')
    return update(context, reference, { state: 'cancelled', cancel_reason: reason })
  },

  postpone: async ({ heldOn, startsAt, reason, ...reference }, context) => {
    const row = await requireOpenHearing(context, reference.id)
    if (row.decided > 0) throw refuse('has-decisions')
    if (heldOn === dateOf(row.held_on)) throw refuse('same-day')
    return update(context, reference, {
      // An end that was planned for another day says nothing about this one.
      ...{ held_on: heldOn, starts_at: startsAt, ends_at: null },
      ...{ postponed_from: row.postponed_from ?? row.held_on, postpone_reason: reason },
    })
  },

  close: async (reference, context) => {
    const row = await requireOpenHearing(context, reference.id)
    if (row.held_on > (await unitDay(context)).today) throw refuse('hearing-to-come')
    if (row.minutes === null) throw refuse('minutes-missing')
    if (row.listed > 0) throw refuse('somebody-undecided')
    return update(context, reference, { closed_at: context.now, closed_by: context.actor.accountId })
  },

  reopen: async ({ reason, ...reference }, context) => {
    const row = await requireStandingHearing(context.db, reference.id)
    if (row.closed_at === null) throw refuse('not-closed')
    if (isOver(reopenUntil(context, instantSchema.parse(row.closed_at)), context.now)) throw refuse('correction-over')
    return update(context, reference, { closed_at: null, closed_by: null, reopen_reason: reason })
  },
}
