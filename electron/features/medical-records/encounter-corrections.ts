import { Failure } from '#shared/contract/failure.ts'
import { mayCorrectRecord } from '#shared/features/medical-records/correction-window.rules.ts'
import type { medicalRecordsContract } from '#shared/features/medical-records/medical-records.contract.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { CommandContext } from '../../core/context.ts'
import type { ServiceOf } from '../../core/service.ts'
import { fitSheets } from '../visiting-doctor/visiting-doctor.repository.ts'
import { correctionWindowOf } from './correction-window.ts'
import { insertAddendum, insertVersion } from './encounter-content.repository.ts'
import {
  findMove,
  insertMove,
  listEntriesOfVisit,
  listMovesOfVisits,
  type MovedEntry,
  markMoveUndone,
  moveEntries,
} from './encounter-moves.repository.ts'
import { type EncounterDetailRow, findEncounter, updateEncounter } from './encounters.repository.ts'
import { contentOf } from './present-encounter.ts'
import { requireCaredFor, requireRecordOf, sightOf } from './record-person.ts'
import { refuse } from './refuse.ts'
import { isBlank, overtaken, reindexVisit, writeEncounter } from './write-encounter.ts'

type Corrections = Pick<
  ServiceOf<typeof medicalRecordsContract>,
  'write' | 'amend' | 'addAddendum' | 'void' | 'move' | 'undoMove'
>

/** A visit that the actor knows of and that still counts. @throws Failure not-found, refused (encounter-voided) */
export async function requireVisit(context: CommandContext, id: string): Promise<EncounterDetailRow> {
  const row = await findEncounter(context.db, sightOf(context.actor), id)
  if (!row) throw new Failure('not-found')
  if (row.state === 'voided') throw refuse('encounter-voided')
  return row
}

/** @throws Failure refused (correction-over) */
export async function requireCorrectable(
  { db, actor, now }: CommandContext,
  entry: { readonly byId: string; readonly at: string },
) {
  const at: Instant = instantSchema.parse(entry.at)
  const { correctionHours } = await correctionWindowOf(db)
  if (!mayCorrectRecord({ byId: entry.byId, at }, actor, { now, correctionHours })) throw refuse('correction-over')
}

async function requireSame(context: CommandContext, row: EncounterDetailRow, revision: number): Promise<void> {
  if (row.revision !== revision) throw await overtaken(context, row.id)
}

const entryOf = (row: EncounterDetailRow) => ({ byId: row.recorded_by, at: row.recorded_at })

export const encounterCorrections: Corrections = {
  write: async ({ id, revision, content, isFinished }, context) => {
    const row = await requireVisit(context, id)
    await requireSame(context, row, revision)
    if (row.state !== 'open') throw refuse('encounter-finished')
    if (isFinished && isBlank(content)) throw refuse('nothing-written')
    // Another hand goes on where one left off: what the first one wrote is kept.
    const before = await contentOf(context.db, row)
    if (row.changed_by !== context.actor.accountId && !isBlank(before)) await keepVersion(context, row, null)
    return writeEncounter(context, { id, revision }, content, isFinished ? 'finished' : 'open')
  },

  amend: async ({ id, revision, content, reason }, context) => {
    const row = await requireVisit(context, id)
    await requireSame(context, row, revision)
    if (row.state === 'open') throw refuse('encounter-open')
    await requireCorrectable(context, entryOf(row))
    if (isBlank(content)) throw refuse('nothing-written')
    if (JSON.stringify(content) === JSON.stringify(await contentOf(context.db, row))) throw refuse('nothing-changed')
    await keepVersion(context, row, reason)
    return writeEncounter(context, { id, revision }, content, 'finished')
  },

  addAddendum: async ({ id, text }, context) => {
    const row = await requireVisit(context, id)
    if (row.state === 'open') throw refuse('encounter-open')
    const addendum = { id: context.newId(), encounter_id: id, text }
    await insertAddendum(context.db, { ...addendum, added_at: context.now, added_by: context.actor.accountId })
    await reindexVisit(context, id)
    return { id: addendum.id }
  },

  void: async ({ id, revision, reason }, context) => {
    const row = await requireVisit(context, id)
    await requireSame(context, row, revision)
    await requireCorrectable(context, entryOf(row))
    return voidVisit(context, { id, revision }, reason)
  },

  move: async ({ id, revision, toInmateId, reason }, context) => {
    const row = await requireVisit(context, id)
    await requireSame(context, row, revision)
    await requireCorrectable(context, entryOf(row))
    if (row.inmate_id === toInmateId) throw refuse('same-person')
    await requireCaredFor(context, toInmateId, instantSchema.parse(row.cared_at))
    const entries = await listEntriesOfVisit(context.db, id, row.inmate_id)
    const moveId = context.newId()
    await insertMove(context.db, {
      id: moveId,
      encounter_id: id,
      from_inmate_id: row.inmate_id,
      to_inmate_id: toInmateId,
      reason,
      moved_at: context.now,
      moved_by: context.actor.accountId,
      entries: JSON.stringify(entries),
      undone_at: null,
      undone_by: null,
      undone_reason: null,
    })
    const result = await giveTo(context, row, toInmateId, entries)
    return { ...result, moveId }
  },

  undoMove: async ({ moveId, reason }, context) => {
    const { db, actor, now } = context
    const move = await findMove(db, sightOf(actor), moveId)
    if (!move) throw new Failure('not-found')
    if (move.undone_at !== null) throw refuse('move-undone')
    await requireCorrectable(context, { byId: move.moved_by, at: move.moved_at })
    const row = await requireVisit(context, move.encounter_id)
    const standing = (await listMovesOfVisits(db, sightOf(actor), [row.id])).filter(
      ({ undone_at }) => undone_at === null,
    )
    if (standing.at(-1)?.id !== moveId || row.inmate_id !== move.to_inmate_id) throw refuse('moved-again')
    await requireRecordOf(context, move.from_inmate_id)
    await markMoveUndone(db, moveId, { at: now, by: actor.accountId, reason })
    // Only what is still there: an entry may have been given to somebody else by then.
    const here = await listEntriesOfVisit(db, row.id, row.inmate_id)
    return giveTo(context, row, move.from_inmate_id, here)
  },
}

/** For whoever has made sure that it may be done: a visit that stands no more. @throws Failure changed-meanwhile */
export async function voidVisit(
  context: CommandContext,
  { id, revision }: { readonly id: string; readonly revision: number },
  reason: string,
) {
  const voided = { voided_at: context.now, voided_by: context.actor.accountId, voided_reason: reason }
  const isDone = await updateEncounter(context.db, { id, revision }, { state: 'voided', ...voided })
  if (!isDone) throw await overtaken(context, id)
  await reindexVisit(context, id)
  return { id, revision: revision + 1 }
}

async function keepVersion(context: CommandContext, row: EncounterDetailRow, reason: string | null): Promise<void> {
  await insertVersion(context.db, {
    id: context.newId(),
    encounter_id: row.id,
    revision: row.revision,
    content: JSON.stringify(await contentOf(context.db, row)),
    written_at: row.changed_at,
    written_by: row.changed_by,
    replaced_at: context.now,
    replaced_by: context.actor.accountId,
    reason,
  })
}

async function giveTo(
  context: CommandContext,
  row: EncounterDetailRow,
  inmateId: string,
  entries: readonly MovedEntry[],
) {
  const { id, revision } = row
  if (!(await updateEncounter(context.db, { id, revision }, { inmate_id: inmateId })))
    throw await overtaken(context, id)
  await moveEntries(context.db, entries, inmateId)
  await fitSheets(context.db, id, { subject_id: inmateId })
  return { id, revision: revision + 1 }
}
