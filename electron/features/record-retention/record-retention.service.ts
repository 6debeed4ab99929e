import { Failure } from '#shared/contract/failure.ts'
import {
  type recordRetentionContract,
  recordsPerPage,
} from '#shared/features/record-retention/record-retention.contract.ts'
import { lastCareOver, type retentionRefusals } from '#shared/features/record-retention/record-retention.rules.ts'
import { endOfDay, zoneOffsetHours } from '#shared/time/facility-zone.ts'
import { requireRight } from '../../core/require-right.ts'
import type { ServiceOf } from '../../core/service.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { retentionIn } from '../medical-records/record-facts.ts'
import { requirePerson, requireRecordOf } from '../medical-records/record-person.ts'
import { pastRecords, toHold } from './past-records.ts'
import {
  countPast,
  findHold,
  insertHold,
  listHoldsOf,
  listStandingHolds,
  releaseHold,
} from './record-retention.repository.ts'

const refuse = (reason: (typeof retentionRefusals)[number]) => new Failure('refused', { reason })

export const recordRetentionService: ServiceOf<typeof recordRetentionContract> = {
  overview: async (_input, context) => {
    const { db, services, actor } = context
    await requireRight(services, actor, 'manage:clinic', 'recordRetention.overview')
    const { today, zone } = await unitDay(context)
    const { years, words, source } = retentionIn(services.resourcesFolder)
    const counted = await countPast(db, endOfDay(lastCareOver(today, years), zone), zoneOffsetHours[zone])
    return {
      ...{ today, words, source },
      years: counted.map(({ year, people, held }) => ({ year: year + years, undecided: people - held, held })),
    }
  },

  list: async ({ offset, ...filter }, context) => {
    const { services, actor, recordRead } = context
    await requireRight(services, actor, 'manage:clinic', 'recordRetention.list')
    const rows = await pastRecords(context, await unitDay(context), filter, { offset, limit: recordsPerPage })
    await recordRead(
      'inmate',
      rows.map(({ inmateId }) => inmateId),
    )
    return [...rows]
  },

  holds: async ({ inmateId }, { db, recordRead }) => {
    await requirePerson(db, inmateId)
    await recordRead('inmate', [inmateId])
    return (await listHoldsOf(db, inmateId)).map(toHold)
  },

  hold: async ({ inmateId, reason }, context) => {
    const { db, now, actor, newId } = context
    await requireRecordOf(context, inmateId)
    if ((await listStandingHolds(db, [inmateId])).length > 0) throw refuse('held-already')
    const id = newId()
    await insertHold(db, {
      id,
      inmate_id: inmateId,
      reason,
      held_at: now,
      held_by: actor.accountId,
      released_at: null,
      released_by: null,
      released_reason: null,
    })
    return { id }
  },

  release: async ({ id, reason }, { db, now, actor }) => {
    const hold = await findHold(db, id)
    if (!hold) throw new Failure('not-found')
    if (hold.released_at !== null) throw refuse('released-already')
    await releaseHold(db, id, { released_at: now, released_by: actor.accountId, released_reason: reason })
    return { id }
  },
}
