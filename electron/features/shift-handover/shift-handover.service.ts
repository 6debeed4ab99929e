import { Failure } from '#shared/contract/failure.ts'
import {
  handoverCountsSchema,
  handoverKinds,
  type shiftHandoverContract,
} from '#shared/features/shift-handover/shift-handover.contract.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { ServiceOf } from '../../core/service.ts'
import { requireRecordOf } from '../medical-records/record-person.ts'
import { handoverPage, peopleOn } from './handover-page.ts'
import {
  findNote,
  insertHandover,
  insertNote,
  insertRead,
  listHandovers,
  updateNote,
} from './shift-handover.repository.ts'

export const shiftHandoverService: ServiceOf<typeof shiftHandoverContract> = {
  page: async (_input, context) => {
    const page = await handoverPage(context)
    await context.recordRead('inmate', peopleOn(page))
    return page
  },

  history: async ({ limit }, { db }) =>
    (await listHandovers(db, limit)).map((row) => ({
      id: row.id,
      at: instantSchema.parse(row.at),
      since: instantSchema.parse(row.since),
      byName: row.account_name,
      counts: handoverCountsSchema.parse(JSON.parse(row.counts)),
    })),

  handOver: async (_input, context) => {
    const { db, now, actor, newId } = context
    const { since, matters } = await handoverPage(context)
    const counts = Object.fromEntries(
      handoverKinds
        .map((kind) => [kind, matters.filter((matter) => matter.kind === kind).length] as const)
        .filter(([, count]) => count > 0),
    )
    const id = newId()
    await insertHandover(db, {
      ...{ id, account_id: actor.accountId, at: now, counts: JSON.stringify(counts) },
      // A clock that was set back must not end a shift before it began.
      since: since.at < now ? since.at : now,
    })
    return { id, at: now }
  },

  addNote: async ({ text, inmateId }, context) => {
    const { db, now, actor, newId } = context
    if (inmateId !== null) await requireRecordOf(context, inmateId)
    const id = newId()
    await insertNote(db, {
      ...{ id, inmate_id: inmateId, text, state: 'open', written_at: now, written_by: actor.accountId },
      ...{ done_at: null, done_by: null },
    })
    return { id }
  },

  markRead: async ({ id }, { db, now, actor, newId }) => {
    if (!(await findNote(db, id))) throw new Failure('not-found')
    await insertRead(db, { id: newId(), note_id: id, account_id: actor.accountId, at: now })
    return {}
  },

  finishNote: async ({ id, revision }, { db, now, actor }) => {
    const note = await findNote(db, id)
    if (!note) throw new Failure('not-found')
    const done = { state: 'done', done_at: now, done_by: actor.accountId } as const
    if (note.state !== 'open' || !(await updateNote(db, { id, revision }, done))) throw new Failure('changed-meanwhile')
    return { revision: revision + 1 }
  },
}
