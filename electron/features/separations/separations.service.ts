import { Failure } from '#shared/contract/failure.ts'
import { isLateEntry } from '#shared/features/medical-records/medical-records.rules.ts'
import { healthQuestionnaires } from '#shared/features/questionnaires/questionnaire-binding.ts'
import type { separationsContract } from '#shared/features/separations/separations.contract.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { toSummary } from '../inmates/inmate-rows.ts'
import { listSummariesOf } from '../inmates/inmates.repository.ts'
import { findEncounter } from '../medical-records/encounters.repository.ts'
import { lateEntryHours } from '../medical-records/record-facts.ts'
import { requireCaredFor, requirePerson, requireRecordOf, sightOf } from '../medical-records/record-person.ts'
import { scopeOf } from '../questionnaires/questionnaire-handlers.ts'
import { findResponse } from '../questionnaires/questionnaires.repository.ts'
import { originOf, placeAndTime, presentSeparations, refuse } from './separation-facts.ts'
import {
  findActiveOf,
  findSeparation,
  insertRoomChange,
  insertSeparation,
  listActive,
  listRoomChanges,
  listSeparationsOf,
  updateSeparation,
} from './separations.repository.ts'

interface Care {
  readonly caredAt: Instant | null
  readonly lateReason: string | null
}

/** @throws Failure refused (care-in-future, late-reason-missing) */
async function entryOf({ db, now }: CommandContext, { caredAt, lateReason }: Care) {
  const at = caredAt ?? now
  if (at > now) throw refuse('care-in-future')
  const isLate = isLateEntry(at, now, await lateEntryHours(db))
  if (isLate && lateReason === null) throw refuse('late-reason-missing')
  return { at, entry: { recorded_at: now, late_reason: isLate ? lateReason : null } }
}

/** Somebody who lives here now. @throws Failure not-found, refused */
async function requireHere(context: CommandContext, inmateId: string): Promise<void> {
  const { state } = await requireRecordOf(context, inmateId)
  if (state === 'dead') throw refuse('person-dead')
  if (state === 'released' || state === 'transferred') throw refuse('person-released')
  if (state !== 'present') throw refuse('person-not-here')
}

/** @throws Failure not-found, refused (separation-ended) */
async function requireActive(context: CommandContext, id: string) {
  const row = await findSeparation(context.db, id)
  if (!row) throw new Failure('not-found')
  await context.recordRead('inmate', [row.inmate_id])
  if (row.state === 'ended') throw refuse('separation-ended')
  return row
}

interface Begun {
  readonly inmateId: string
  readonly arrivalId: string | null
  readonly responseId: string | null
  readonly encounterId: string | null
  readonly ground: string | null
  readonly block: string
  readonly room: string
  readonly at: Instant
  readonly entry: { readonly recorded_at: Instant; readonly late_reason: string | null }
}

/** The one way in which a room apart begins. @throws Failure refused (already-separated) */
export async function beginSeparation(context: CommandContext, begun: Begun): Promise<{ id: string }> {
  const { db, newId, actor } = context
  const current = await findActiveOf(db, begun.inmateId)
  if (current) throw refuse('already-separated', { place: `${current.block}/${current.room}` })
  const id = newId()
  await insertSeparation(db, {
    id,
    inmate_id: begun.inmateId,
    arrival_id: begun.arrivalId,
    response_id: begun.responseId,
    encounter_id: begun.encounterId,
    ground: begun.ground,
    block: begun.block,
    room: begun.room,
    began_at: begun.at,
    ...begun.entry,
    recorded_by: actor.accountId,
    state: 'active',
    ended_at: null,
    ended_by: null,
    end_reason: null,
  })
  return { id }
}

async function peopleOf({ db }: Pick<QueryContext, 'db'>, ids: readonly string[]) {
  return new Map((await listSummariesOf(db, ids)).map((row) => [row.id, toSummary(row)]))
}

/** Whoever is apart, as everybody who may see people reads it. */
export async function apartNow(context: Pick<QueryContext, 'db'>) {
  const rows = await listActive(context.db)
  const people = await peopleOf(
    context,
    rows.map(({ inmate_id }) => inmate_id),
  )
  return rows.flatMap((row) => {
    const person = people.get(row.inmate_id)
    return person ? [{ row, shown: { id: row.id, person, ...placeAndTime(row) } }] : []
  })
}

export const separationsService: ServiceOf<typeof separationsContract> = {
  placeOf: async ({ inmateId }, { db }) => {
    const row = await findActiveOf(db, inmateId)
    return row ? placeAndTime(row) : null
  },

  list: async (_input, context) => (await apartNow(context)).map(({ shown }) => shown),

  listOfClinic: async (_input, context) => {
    const found = await apartNow(context)
    await context.recordRead(
      'inmate',
      found.map(({ shown }) => shown.person.id),
    )
    return found.map(({ row, shown }) => ({ ...shown, origin: originOf(row, context.actor) }))
  },

  of: async ({ inmateId }, context) => {
    await requirePerson(context.db, inmateId)
    await context.recordRead('inmate', [inmateId])
    return presentSeparations(context, await listSeparationsOf(context.db, inmateId))
  },

  begin: async ({ caredAt, lateReason, ...begun }, context) => {
    const { inmateId, encounterId, responseId, ground } = begun
    await requireHere(context, inmateId)
    await context.recordRead('inmate', [inmateId])
    const { at, entry } = await entryOf(context, { caredAt, lateReason })
    await requireCaredFor(context, inmateId, at)
    if (encounterId === null && responseId === null && ground === null) throw refuse('ground-missing')
    if (encounterId !== null) {
      const visit = await findEncounter(context.db, sightOf(context.actor), encounterId)
      if (visit?.inmate_id !== inmateId || visit.state === 'voided') throw refuse('visit-not-usable')
    }
    if (responseId !== null) {
      const response = await findResponse(context.db, scopeOf(healthQuestionnaires, context.actor), responseId)
      if (response?.inmate_id !== inmateId || response.state !== 'completed') throw refuse('screening-not-usable')
    }
    return beginSeparation(context, { ...begun, arrivalId: null, at, entry })
  },

  changeRoom: async ({ id, revision, block, room, ...care }, context) => {
    const { db, newId, actor } = context
    const row = await requireActive(context, id)
    await requireHere(context, row.inmate_id)
    const { at, entry } = await entryOf(context, care)
    if (row.block === block && row.room === room) throw refuse('same-room')
    const last = (await listRoomChanges(db, [id])).at(-1)
    if (at < (last?.moved_at ?? row.began_at)) throw refuse('before-last-room')
    if (!(await updateSeparation(db, { id, revision }, { block, room }))) throw new Failure('changed-meanwhile')
    await insertRoomChange(db, {
      id: newId(),
      separation_id: id,
      from_block: row.block,
      from_room: row.room,
      to_block: block,
      to_room: room,
      moved_at: at,
      ...entry,
      recorded_by: actor.accountId,
    })
    return { id }
  },

  end: async ({ id, revision, reason }, context) => {
    const { db, now, actor } = context
    await requireActive(context, id)
    const change = { state: 'ended', ended_at: now, ended_by: actor.accountId, end_reason: reason } as const
    if (!(await updateSeparation(db, { id, revision }, change))) throw new Failure('changed-meanwhile')
    return { id }
  },
}
