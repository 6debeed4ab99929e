import { Failure } from '#shared/contract/failure.ts'
import type { coachingStagesContract } from '#shared/features/coaching-stages/coaching-stages.contract.ts'
import { stageRuleKey } from '#shared/features/coaching-stages/coaching-stages.history.ts'
import type { ServiceOf } from '../../core/service.ts'
import { writeSetting } from '../../database/foundation.repository.ts'
import { relistAfter } from '../coaching-hearings/coaching-hearings.repository.ts'
import {
  findDecision,
  findRemission,
  insertRemission,
  listDecisions,
  listRemissions,
  replaceOfficialDates,
  voidEntry,
} from './coaching-stages.repository.ts'
import { decideStage, notAfterToday, refuse, requireStagePerson } from './decide-stage.ts'
import { placesOfEverybody, stageFactsIn, stageRecordOf } from './stage-record.ts'
import { stageRuleOf } from './stage-standing.ts'

export const coachingStagesService: ServiceOf<typeof coachingStagesContract> = {
  reference: (_input, { services }) => Promise.resolve(stageFactsIn(services.resourcesFolder)),

  list: (_input, context) => placesOfEverybody(context),

  of: ({ inmateId }, context) => stageRecordOf(context, inmateId),

  rule: (_input, { db }) => stageRuleOf(db),

  changeRule: async (rule, { db }) => {
    await writeSetting(db, stageRuleKey, rule)
    return {}
  },

  recordRemission: async ({ inmateId, kind, grantedOn, months, days, decree }, context) => {
    const { db, newId, now, actor, services } = context
    await requireStagePerson(context, inmateId)
    await notAfterToday(context, grantedOn)
    if (!stageFactsIn(services.resourcesFolder).remissions.some(({ id }) => id === kind)) throw refuse('unknown-kind')
    if (months + days === 0) throw refuse('nothing-remitted')
    const known = await listRemissions(db, [inmateId])
    if (known.some((one) => one.kind === kind && one.granted_on === grantedOn)) throw refuse('already-recorded')
    const id = newId()
    await insertRemission(db, {
      ...{ id, inmate_id: inmateId, kind, granted_on: grantedOn, months, days, decree },
      ...{ state: 'active', void_reason: null, recorded_at: now, recorded_by: actor.accountId },
    })
    return { id }
  },

  voidRemission: async ({ reason, ...reference }, { db }) => {
    const row = await findRemission(db, reference.id)
    if (!row) throw new Failure('not-found')
    if (row.state === 'voided') throw refuse('already-voided')
    if (!(await voidEntry(db, 'inmate_remissions', reference, reason))) throw new Failure('changed-meanwhile')
    return { revision: reference.revision + 1 }
  },

  recordOfficial: async ({ inmateId, oneThirdOn, oneHalfOn, twoThirdsOn, seenOn }, context) => {
    const { db, newId, now, actor } = context
    await requireStagePerson(context, inmateId)
    await notAfterToday(context, seenOn)
    const dates = [oneThirdOn, oneHalfOn, twoThirdsOn].filter((on) => on !== null)
    if (dates.length === 0) throw refuse('dates-missing')
    if (dates.some((on, index) => on < (dates[index - 1] ?? on))) throw refuse('dates-reversed')
    const id = newId()
    await replaceOfficialDates(db, {
      ...{ id, inmate_id: inmateId, one_third_on: oneThirdOn, one_half_on: oneHalfOn, two_thirds_on: twoThirdsOn },
      ...{ seen_on: seenOn, state: 'active', recorded_at: now, recorded_by: actor.accountId },
    })
    return { id }
  },

  decide: (input, context) => decideStage(context, { ...input, sessionId: null }),

  voidDecision: async ({ reason, ...reference }, { db }) => {
    const row = await findDecision(db, reference.id)
    if (!row) throw new Failure('not-found')
    if (row.state === 'voided') throw refuse('already-voided')
    const last = (await listDecisions(db, [row.inmate_id])).at(-1)
    if (row.outcome === 'granted' && last?.id !== row.id) throw refuse('later-decision-stands')
    if (!(await voidEntry(db, 'stage_decisions', reference, reason))) throw new Failure('changed-meanwhile')
    await relistAfter(db, row.id)
    return { revision: reference.revision + 1 }
  },
}
