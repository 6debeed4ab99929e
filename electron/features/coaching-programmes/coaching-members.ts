import { Failure } from '#shared/contract/failure.ts'
import { type Member, memberSchema } from '#shared/features/coaching-programmes/coaching-members.contract.ts'
import type { coachingProgrammesContract } from '#shared/features/coaching-programmes/coaching-programmes.contract.ts'
import { type GateAnswer, gateFor } from '#shared/features/coaching-programmes/stage-gate.rules.ts'
import { type CoachingStage, coachingStageSchema } from '#shared/features/coaching-stages/coaching-stage.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { Reader } from '../../database/reader.ts'
import { standingsOf } from '../coaching-stages/stage-standing.ts'
import { findMergeOf } from '../inmates/inmate-merges.repository.ts'
import { toSummary } from '../inmates/inmate-rows.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findInmate, listSummariesOf } from '../inmates/inmates.repository.ts'
import { refuse } from './coaching-facts.ts'
import {
  findMember,
  findPresentMember,
  findSuspension,
  insertMember,
  insertSuspension,
  liftSuspension,
  listMembers,
  listMembershipsOf,
  listSuspensions,
  type MemberRow,
  updateMember,
} from './coaching-members.repository.ts'
import { requireActiveProgramme, requireProgramme } from './coaching-programmes.service.ts'

type Handlers = Pick<
  ServiceOf<typeof coachingProgrammesContract>,
  | 'members'
  | 'membershipsOf'
  | 'gate'
  | 'ask'
  | 'accept'
  | 'refuse'
  | 'withdraw'
  | 'reopen'
  | 'leave'
  | 'suspend'
  | 'lift'
>

const stagesSchema = coachingStageSchema.array()

interface Gated {
  readonly stages: string
  readonly admits_detainees: 0 | 1
}

const admits = ({ stages, admits_detainees }: Gated) => ({
  stages: stagesSchema.parse(JSON.parse(stages)),
  admitsDetainees: admits_detainees === 1,
})

/** Rows with the person, the days out and whether the gate is open today. */
async function present(db: Reader, rows: readonly MemberRow[]): Promise<Member[]> {
  const ids = rows.map(({ inmate_id }) => inmate_id)
  const people = new Map((await listSummariesOf(db, ids)).map((row) => [row.id, toSummary(row)]))
  const standings = await standingsOf(db, ids)
  const memberIds = rows.map(({ id }) => id)
  const out = Map.groupBy(await listSuspensions(db, memberIds), ({ member_id }) => member_id)
  return rows.flatMap((row) => {
    const [person, standing] = [people.get(row.inmate_id), standings.get(row.inmate_id)]
    if (!person || !standing) return []
    const programme = { stages: row.programme_stages, admits_detainees: row.programme_admits_detainees }
    return memberSchema.parse({
      ...{ id: row.id, programme: { id: row.programme_id, name: row.programme_name }, person, state: row.state },
      ...{ askedOn: row.asked_on, askedBy: row.asked_by, asker: row.asker, wish: row.wish },
      ...{ decidedOn: row.decided_on, decidedByName: row.decider_name, decisionReason: row.decision_reason },
      ...{
        entryStage: row.entry_stage,
        joinedOn: row.joined_on,
        leftOn: row.left_on,
        leftReason: row.left_reason,
        goneWith: row.gone_with,
      },
      gate: gateFor(admits(programme), standing),
      suspensions: (out.get(row.id) ?? []).map((one) => ({
        ...{ id: one.id, from: one.from_on, until: one.until_on, reason: one.reason },
        ...{ state: one.state, liftReason: one.lift_reason, revision: one.revision },
      })),
      ...{ recordedAt: row.recorded_at, revision: row.revision },
    })
  })
}

/** @throws Failure not-found */
async function gateOfPerson(
  db: Reader,
  programme: Gated,
  inmateId: string,
): Promise<{ readonly gate: GateAnswer; readonly stage: CoachingStage }> {
  const standing = (await standingsOf(db, [inmateId])).get(inmateId)
  if (!standing) throw new Failure('not-found')
  return { gate: gateFor(admits(programme), standing), stage: standing.stage }
}

/** Somebody who lives here. @throws Failure not-found, refused (merged-away, person-not-here) */
async function requireHere({ db }: CommandContext, inmateId: string): Promise<void> {
  const person = await findInmate(db, inmateId)
  if (!person) throw new Failure('not-found')
  if (await findMergeOf(db, inmateId)) throw refuse('merged-away')
  if (person.state !== 'present') throw refuse('person-not-here')
}

/** @throws Failure refused (date-in-future) */
async function notAfterToday(context: CommandContext, day: CalendarDate): Promise<void> {
  if (day > (await unitDay(context)).today) throw refuse('date-in-future')
}

/** @throws Failure not-found, refused (already-decided) */
async function requireMember({ db }: CommandContext, id: string, state: MemberRow['state']): Promise<MemberRow> {
  const row = await findMember(db, id)
  if (!row) throw new Failure('not-found')
  if (row.state !== state) throw refuse(state === 'accepted' ? 'not-a-member' : 'already-decided')
  return row
}

/** @throws Failure changed-meanwhile */
async function change(
  { db }: CommandContext,
  { id, revision }: { readonly id: string; readonly revision: number },
  columns: Parameters<typeof updateMember>[2],
) {
  if (!(await updateMember(db, { id, revision }, columns))) throw new Failure('changed-meanwhile')
  return { revision: revision + 1 }
}

/** Who asked for a programme, and what became of it. */
export const coachingMembers: Handlers = {
  members: async ({ programmeId }, { db }) => {
    await requireProgramme(db, programmeId)
    return present(db, await listMembers(db, programmeId))
  },

  membershipsOf: async ({ inmateId }, { db }) => {
    if (!(await findInmate(db, inmateId))) throw new Failure('not-found')
    return present(db, await listMembershipsOf(db, inmateId))
  },

  gate: async ({ programmeId, inmateId }, { db }) =>
    (await gateOfPerson(db, await requireProgramme(db, programmeId), inmateId)).gate,

  ask: async ({ programmeId, inmateId, askedOn, askedBy, asker, wish }, context) => {
    const { db, now, actor, newId } = context
    await requireActiveProgramme(db, programmeId)
    await requireHere(context, inmateId)
    await notAfterToday(context, askedOn)
    if (await findPresentMember(db, programmeId, inmateId)) throw refuse('already-asked')
    const id = newId()
    await insertMember(db, {
      ...{ id, programme_id: programmeId, inmate_id: inmateId, state: 'waiting' },
      ...{ asked_on: askedOn, asked_by: askedBy, asker, wish, recorded_at: now, recorded_by: actor.accountId },
      ...{ decided_on: null, decided_by: null, decision_reason: null },
      ...{ entry_stage: null, joined_on: null, left_on: null, left_reason: null },
      ...{ gone_with: null, gone_event_id: null },
    })
    return { id }
  },

  accept: async ({ on, reason, ...reference }, context) => {
    const row = await requireMember(context, reference.id, 'waiting')
    const programme = await requireActiveProgramme(context.db, row.programme_id)
    await requireHere(context, row.inmate_id)
    await notAfterToday(context, on)
    const { gate, stage } = await gateOfPerson(context.db, programme, row.inmate_id)
    if (!gate.isOpen)
      throw refuse('stage-not-admitted', { why: gate.reason, stage: gate.stage, until: gate.until ?? '' })
    if (programme.capacity !== null && (programme.accepted ?? 0) >= programme.capacity)
      throw refuse('no-place-left', { capacity: programme.capacity })
    return change(context, reference, {
      ...{ state: 'accepted', joined_on: on, entry_stage: stage },
      ...{ decided_on: on, decided_by: context.actor.accountId, decision_reason: reason },
    })
  },

  refuse: async ({ on, reason, ...reference }, context) => {
    await requireMember(context, reference.id, 'waiting')
    await notAfterToday(context, on)
    const decided = { decided_on: on, decided_by: context.actor.accountId, decision_reason: reason }
    return change(context, reference, { state: 'refused', ...decided })
  },

  withdraw: async ({ reason, ...reference }, context) => {
    await requireMember(context, reference.id, 'waiting')
    const { today } = await unitDay(context)
    const decided = { decided_on: today, decided_by: context.actor.accountId, decision_reason: reason }
    return change(context, reference, { state: 'withdrawn', ...decided })
  },

  reopen: async (reference, context) => {
    const row = await findMember(context.db, reference.id)
    if (!row) throw new Failure('not-found')
    if (row.state !== 'refused' && row.state !== 'withdrawn') throw refuse('already-decided')
    await requireActiveProgramme(context.db, row.programme_id)
    await requireHere(context, row.inmate_id)
    if (await findPresentMember(context.db, row.programme_id, row.inmate_id)) throw refuse('already-asked')
    const undecided = { decided_on: null, decided_by: null, decision_reason: null }
    return change(context, reference, { state: 'waiting', ...undecided, gone_with: null, gone_event_id: null })
  },

  leave: async ({ on, reason, ...reference }, context) => {
    const row = await requireMember(context, reference.id, 'accepted')
    await notAfterToday(context, on)
    if (row.joined_on !== null && on < row.joined_on) throw refuse('days-reversed')
    return change(context, reference, { state: 'ended', left_on: on, left_reason: reason })
  },

  suspend: async ({ memberId, from, until, reason }, context) => {
    const { db, now, actor, newId } = context
    await requireMember(context, memberId, 'accepted')
    if (until < from) throw refuse('days-reversed')
    const others = (await listSuspensions(db, [memberId])).filter(({ state }) => state === 'active')
    if (others.some((one) => one.from_on <= until && from <= one.until_on)) throw refuse('already-suspended')
    const id = newId()
    await insertSuspension(db, {
      ...{ id, member_id: memberId, from_on: from, until_on: until, reason, state: 'active', lift_reason: null },
      ...{ recorded_at: now, recorded_by: actor.accountId },
    })
    return { id }
  },

  lift: async ({ id, revision, reason }, { db }) => {
    const row = await findSuspension(db, id)
    if (!row) throw new Failure('not-found')
    if (row.state === 'lifted') throw refuse('already-lifted')
    if (!(await liftSuspension(db, { id, revision }, reason))) throw new Failure('changed-meanwhile')
    return { revision: revision + 1 }
  },
}
