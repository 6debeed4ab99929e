import { Failure } from '#shared/contract/failure.ts'
import type { coachingProgrammesContract } from '#shared/features/coaching-programmes/coaching-programmes.contract.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import type { ServiceOf } from '../../core/service.ts'
import { toSummary } from '../inmates/inmate-rows.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findInmate, listSummariesOf } from '../inmates/inmates.repository.ts'
import { refuse } from './coaching-facts.ts'
import { endKeptApart, insertKeptApart, listKeptApart } from './coaching-members.repository.ts'

/** Who must not meet whom. */
export const apartPeople: Pick<ServiceOf<typeof coachingProgrammesContract>, 'keptApart' | 'keepApart' | 'endApart'> = {
  keptApart: async (_input, { db }) => {
    const rows = await listKeptApart(db)
    const ids = rows.flatMap((row) => [row.one_inmate_id, row.other_inmate_id])
    const people = new Map((await listSummariesOf(db, ids)).map((row) => [row.id, toSummary(row)]))
    return rows.flatMap((row) => {
      const [one, other] = [people.get(row.one_inmate_id), people.get(row.other_inmate_id)]
      const from = calendarDateSchema.parse(row.from_on)
      return one && other ? [{ id: row.id, one, other, reason: row.reason, from, revision: row.revision }] : []
    })
  },

  keepApart: async ({ oneId, otherId, from, reason }, { db, now, actor, newId }) => {
    if (oneId === otherId) throw refuse('same-person')
    for (const id of [oneId, otherId]) if (!(await findInmate(db, id))) throw new Failure('not-found')
    const isSame = (row: { readonly one_inmate_id: string; readonly other_inmate_id: string }) =>
      [oneId, otherId].every((id) => id === row.one_inmate_id || id === row.other_inmate_id)
    if ((await listKeptApart(db)).some(isSame)) throw refuse('already-apart')
    const id = newId()
    await insertKeptApart(db, {
      ...{ id, one_inmate_id: oneId, other_inmate_id: otherId, reason, from_on: from, state: 'active' },
      ...{ ended_on: null, end_reason: null, recorded_at: now, recorded_by: actor.accountId },
    })
    return { id }
  },

  endApart: async ({ id, revision, on, reason }, context) => {
    if (on > (await unitDay(context)).today) throw refuse('date-in-future')
    if (!(await endKeptApart(context.db, { id, revision }, { on, reason }))) throw new Failure('changed-meanwhile')
    return { revision: revision + 1 }
  },
}
