import { Failure } from '#shared/contract/failure.ts'
import type {
  coachingProgrammesContract,
  Programme,
  ProgrammeContent,
} from '#shared/features/coaching-programmes/coaching-programmes.contract.ts'
import { programmeSchema } from '#shared/features/coaching-programmes/coaching-programmes.contract.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { Reader } from '../../database/reader.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { apartPeople } from './apart-people.ts'
import { coachingFactsIn, refuse } from './coaching-facts.ts'
import { listMembers, updateMember } from './coaching-members.repository.ts'
import { coachingMembers } from './coaching-members.ts'
import {
  findProgramme,
  insertProgramme,
  listProgrammes,
  type ProgrammeRow,
  updateProgramme,
} from './coaching-programmes.repository.ts'
import { resumeProgramme } from './resume-programme.ts'

function toProgramme(row: ProgrammeRow): Programme {
  return programmeSchema.parse({
    ...{ id: row.id, name: row.name, kind: row.kind, objective: row.objective },
    ...{ stages: JSON.parse(row.stages), admitsDetainees: row.admits_detainees === 1, capacity: row.capacity },
    ...{ instructor: row.instructor, place: row.place, materials: row.materials },
    ...{ budgetRupiah: row.budget_rupiah, competence: row.competence },
    ...{ beginsOn: row.begins_on, endsOn: row.ends_on, state: row.state },
    ...{ endedOn: row.ended_on, endReason: row.end_reason },
    ...{ accepted: row.accepted, waiting: row.waiting, revision: row.revision },
  })
}

const columnsOf = (content: ProgrammeContent) => ({
  ...{ name: content.name, kind: content.kind, objective: content.objective },
  stages: JSON.stringify([...new Set(content.stages)]),
  admits_detainees: content.admitsDetainees ? (1 as const) : (0 as const),
  ...{ capacity: content.capacity, instructor: content.instructor, place: content.place },
  ...{ materials: content.materials, budget_rupiah: content.budgetRupiah, competence: content.competence },
  ...{ begins_on: content.beginsOn, ends_on: content.endsOn },
})

/** @throws Failure refused (unknown-kind, days-reversed) */
function checkContent({ services }: CommandContext, { kind, beginsOn, endsOn }: ProgrammeContent): void {
  if (!coachingFactsIn(services.resourcesFolder).kinds.some(({ id }) => id === kind)) throw refuse('unknown-kind')
  if (endsOn !== null && endsOn < beginsOn) throw refuse('days-reversed')
}

/** @throws Failure not-found */
export async function requireProgramme(db: Reader, id: string): Promise<ProgrammeRow> {
  const row = await findProgramme(db, id)
  if (!row) throw new Failure('not-found')
  return row
}

/** @throws Failure not-found, refused (programme-ended) */
export async function requireActiveProgramme(db: Reader, id: string): Promise<ProgrammeRow> {
  const row = await requireProgramme(db, id)
  if (row.state !== 'active') throw refuse('programme-ended')
  return row
}

/** @throws Failure changed-meanwhile */
async function change(
  { db }: CommandContext,
  reference: { readonly id: string; readonly revision: number },
  columns: Parameters<typeof updateProgramme>[2],
) {
  if (!(await updateProgramme(db, reference, columns))) throw new Failure('changed-meanwhile')
  return { revision: reference.revision + 1 }
}

export const coachingProgrammesService: ServiceOf<typeof coachingProgrammesContract> = {
  ...coachingMembers,
  ...apartPeople,

  reference: (_input, { services }) => Promise.resolve(coachingFactsIn(services.resourcesFolder)),

  list: async ({ states }, { db }) => (await listProgrammes(db, states)).map(toProgramme),

  get: async ({ id }, { db }) => toProgramme(await requireProgramme(db, id)),

  make: async (content, context) => {
    checkContent(context, content)
    const id = context.newId()
    const entry = { state: 'active', ended_on: null, end_reason: null, recorded_at: context.now } as const
    const notVoided = { voided_at: null, voided_by: null }
    await insertProgramme(context.db, {
      ...{ id, ...columnsOf(content), ...entry, ...notVoided },
      recorded_by: context.actor.accountId,
    })
    return { id }
  },

  change: async ({ content, ...reference }, context) => {
    await requireActiveProgramme(context.db, reference.id)
    checkContent(context, content)
    return change(context, reference, columnsOf(content))
  },

  end: async ({ on, reason, ...reference }, context) => {
    const row = await requireActiveProgramme(context.db, reference.id)
    const { today } = await unitDay(context)
    if (on > today) throw refuse('date-in-future')
    if (on < row.begins_on) throw refuse('days-reversed')
    for (const member of await listMembers(context.db, row.id)) {
      if (member.state === 'accepted') {
        const joined = member.joined_on ?? on
        await updateMember(context.db, member, {
          state: 'ended',
          left_on: joined > on ? joined : on,
          left_reason: reason,
          gone_with: 'programme-end',
        })
      } else if (member.state === 'waiting') {
        const decided = { decided_on: today, decided_by: context.actor.accountId, decision_reason: reason }
        await updateMember(context.db, member, { state: 'refused', ...decided, gone_with: 'programme-end' })
      }
    }
    return change(context, reference, { state: 'ended', ended_on: on, end_reason: reason })
  },

  void: async ({ reason, ...reference }, context) => {
    const row = await requireActiveProgramme(context.db, reference.id)
    const members = await listMembers(context.db, row.id)
    if (members.some(({ joined_on }) => joined_on !== null)) throw refuse('has-members')
    const voided = { voided_at: context.now, voided_by: context.actor.accountId }
    return change(context, reference, { state: 'voided', end_reason: reason, ...voided })
  },

  resume: (reference, context) => resumeProgramme(context, reference),
}
