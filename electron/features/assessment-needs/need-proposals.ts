import { Failure } from '#shared/contract/failure.ts'
import type { assessmentNeedsContract } from '#shared/features/assessment-needs/assessment-needs.contract.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { loadAssessment } from '../assessments/assessment-facts.ts'
import { coachingMembers } from '../coaching-programmes/coaching-members.ts'
import { requireActiveProgramme, requireProgramme } from '../coaching-programmes/coaching-programmes.service.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import {
  endOutsideRow,
  findOutside,
  findProposal,
  insertOutside,
  insertProposal,
  listNeedsOf,
  listProposalsFor,
} from './assessment-needs.repository.ts'
import { needNames, refuse } from './need-facts.ts'
import { type NeedOfPerson, personNeeds, whereIs } from './person-needs.ts'

type Handlers = Pick<
  ServiceOf<typeof assessmentNeedsContract>,
  'proposals' | 'propose' | 'withdrawProposal' | 'recordOutside' | 'endOutside'
>

/** The person of an assessment with the need, as the newest results tell it. @throws Failure not-found, refused (need-not-found) */
async function requireNeed(context: CommandContext, assessmentId: string, need: string) {
  const { loaded, own } = await loadAssessment(context, assessmentId)
  const inmateId = loaded.row.inmate_id
  await context.recordRead('inmate', [inmateId])
  const found: NeedOfPerson | undefined = (await personNeeds(context, inmateId))
    .get(inmateId)
    ?.find((one) => one.need === need)
  if (!found) throw refuse('need-not-found')
  return { inmateId, found, where: whereIs(own.presence, (own.active_clients ?? 0) > 0) }
}

/** What assessors propose to coaching, and what they note of klien. */
export const needProposals: Handlers = {
  proposals: async ({ programmeId }, context) => {
    const { db, services } = context
    await requireProgramme(db, programmeId)
    const rows = await listProposalsFor(db, programmeId)
    await context.recordRead(
      'inmate',
      rows.map(({ inmate_id }) => inmate_id),
    )
    const titles = needNames(services.resourcesFolder)
    return rows.map((row) => ({
      ...{ memberId: row.member_id, title: titles.get(row.need) ?? row.need, note: row.note, byName: row.by_name },
    }))
  },

  propose: async ({ assessmentId, need, programmeId, note }, context) => {
    const { db, now, newId, actor } = context
    const { inmateId, found, where } = await requireNeed(context, assessmentId, need)
    if (where !== 'here') throw refuse('person-not-here')
    await requireActiveProgramme(db, programmeId)
    const served = await listNeedsOf(db, programmeId)
    if (!served.some((row) => row.need === need && row.is_served === 1)) throw refuse('programme-not-serving')
    const { today } = await unitDay(context)
    // The rules of the waiting list are those of coaching; its place tells nobody of the need.
    const { id: memberId } = await coachingMembers.ask(
      { programmeId, inmateId, askedOn: today, askedBy: 'assessor', asker: actor.fullName, wish: null },
      context,
    )
    const id = newId()
    await insertProposal(db, {
      ...{ id, member_id: memberId, form_id: found.formId, need, note },
      ...{ proposed_at: now, proposed_by: actor.accountId },
    })
    return { id }
  },

  withdrawProposal: async ({ id, revision, reason }, context) => {
    const row = await findProposal(context.db, id)
    if (!row) throw new Failure('not-found')
    await context.recordRead('inmate', [row.inmate_id])
    if (row.state !== 'waiting') throw refuse('already-decided')
    return coachingMembers.withdraw({ id: row.member_id, revision, reason }, context)
  },

  recordOutside: async ({ assessmentId, need, name, place, from }, context) => {
    const { db, now, newId, actor } = context
    const { inmateId, found, where } = await requireNeed(context, assessmentId, need)
    if (where === 'here') throw refuse('person-here')
    if (where === 'gone') throw refuse('person-not-client')
    const id = newId()
    await insertOutside(db, {
      ...{ id, inmate_id: inmateId, form_id: found.formId, need, name, place, from_on: from },
      ...{ state: 'active', ended_on: null, end_reason: null, recorded_at: now, recorded_by: actor.accountId },
    })
    return { id }
  },

  endOutside: async ({ id, revision, on, reason }, context) => {
    const row = await findOutside(context.db, id)
    if (!row) throw new Failure('not-found')
    await context.recordRead('inmate', [row.inmate_id])
    if (row.state === 'ended') throw refuse('already-ended')
    if (on > (await unitDay(context)).today) throw refuse('date-in-future')
    if (on < row.from_on) throw refuse('days-reversed')
    if (!(await endOutsideRow(context.db, { id, revision }, { on, reason }))) throw new Failure('changed-meanwhile')
    return { revision: revision + 1 }
  },
}
