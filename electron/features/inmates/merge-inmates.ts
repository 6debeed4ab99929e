import { Failure } from '#shared/contract/failure.ts'
import type { MergeField } from '#shared/features/inmates/inmate-merges.contract.ts'
import { contradictingEvents } from '#shared/features/inmates/merge.rules.ts'
import { presenceOn } from '#shared/features/inmates/placement.rules.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { superviseOnce } from '../assessment-clients/supervise-once.ts'
import { assignOnce } from '../assessment-worklist/assign.ts'
import { belongOnce } from '../coaching-programmes/belong-once.ts'
import { letWaitOnce } from '../doctor-visits/wait-once.ts'
import { listEvents, voidEventRow } from './inmate-events.repository.ts'
import {
  changesSoFar,
  closeOpenRows,
  findMergeOf,
  insertMerge,
  moveReferences,
  setAsideSentence,
} from './inmate-merges.repository.ts'
import { finishChange, type InmateReference, reindex, requireInmate } from './inmate-record.ts'
import { settlePlacements, settleRegisters, storyOf, unitDay } from './inmate-story.ts'
import { findInmate, updateInmate } from './inmates.repository.ts'
import type { InmatesTable } from './inmates.tables.ts'

export const refuseMerge = (reason: string): Failure => new Failure('refused', { reason })

/** The columns behind each part of a record. The sentence has rows of its own. */
const columnsOf: Readonly<Record<MergeField, readonly (keyof InmatesTable)[]>> = {
  name: ['name', 'name_key'],
  sex: ['sex'],
  birthPlace: ['birth_place'],
  birthDate: ['birth_date'],
  nationalId: ['national_id', 'national_id_key'],
  religion: ['religion'],
  nationality: ['nationality'],
  address: ['address'],
  family: ['family_name', 'family_relation', 'family_phone'],
  jkn: ['jkn_number', 'jkn_segment', 'jkn_status', 'jkn_checked_on', 'jkn_missing_reason'],
  photoFileId: ['photo_file_id'],
  sentence: [],
}

/** A column of one row that the merge changed. */
export interface MovedRow {
  readonly table: string
  readonly id: string
  readonly before: Readonly<Record<string, unknown>>
  readonly after: Readonly<Record<string, unknown>>
}

/** Events of the second record that contradict the first. @throws Failure not-found, refused */
export async function contradictionsBetween(
  context: Pick<QueryContext, 'now'> & { readonly db: Reader },
  keptId: string,
  absorbedId: string,
): Promise<readonly string[]> {
  if (keptId === absorbedId) throw refuseMerge('merge-same-person')
  for (const id of [keptId, absorbedId]) {
    if (!(await findInmate(context.db, id))) throw new Failure('not-found')
    if (await findMergeOf(context.db, id)) throw refuseMerge('merged-away')
  }
  const { today } = await unitDay(context)
  const kept = storyOf(await listEvents(context.db, keptId))
  return contradictingEvents(kept, storyOf(await listEvents(context.db, absorbedId)), today)
}

export interface MergeInput {
  readonly kept: InmateReference
  readonly absorbed: InmateReference
  readonly fromAbsorbed: readonly MergeField[]
  readonly reason: string
}

/** Makes two records one: chosen parts, all registers, rooms and events, and whatever else names the second. */
export async function mergeInmates(context: CommandContext, input: MergeInput) {
  const { kept, absorbed, reason } = input
  await requireInmate(context, kept)
  const second = await requireInmate(context, absorbed)
  const struckOut = await contradictionsBetween(context, kept.id, absorbed.id)
  const voiding = { voided_reason: reason, voided_at: context.now, voided_by: context.actor.accountId }
  for (const id of struckOut) await voidEventRow(context.db, id, voiding)
  await closeOpenRows(context.db, absorbed.id)
  await setAsideSentence(context.db, input.fromAbsorbed.includes('sentence') ? kept.id : absorbed.id)
  if (!(await moveReferences(context.db, absorbed.id, kept.id))) throw refuseMerge('merge-records-collide')
  await letWaitOnce(context, kept.id, reason)
  await belongOnce(context, kept.id, reason)
  await superviseOnce(context, kept.id, reason)
  await assignOnce(context, kept.id)
  await settleRegisters(context, kept.id)
  await settlePlacements(context, kept.id)

  const { today } = await unitDay(context)
  const state = presenceOn(storyOf(await listEvents(context.db, kept.id)), today)
  const columns = input.fromAbsorbed.flatMap((field) => columnsOf[field])
  const taken = Object.fromEntries(columns.map((column) => [column, second[column]])) as Partial<InmatesTable>
  // The second record has no story of its own any more.
  if (!(await updateInmate(context.db, absorbed, { state: 'not-arrived' }))) throw new Failure('changed-meanwhile')
  const id = context.newId()
  const revision = await finishChange(context, kept, { ...taken, state })
  await insertMerge(context.db, {
    id,
    kept_id: kept.id,
    absorbed_id: absorbed.id,
    reason,
    merged_at: context.now,
    merged_by: context.actor.accountId,
    moved: JSON.stringify(netChanges(await changesSoFar(context.db))),
    state: 'merged',
    undone_reason: null,
    undone_at: null,
    undone_by: null,
  })
  await reindex(context, kept.id)
  await reindex(context, absorbed.id)
  return { mergeId: id, revision }
}

/** Per row the first picture and the last one, cut down to the columns that differ. */
function netChanges(changes: Awaited<ReturnType<typeof changesSoFar>>): readonly MovedRow[] {
  const rows = new Map<string, { table: string; id: string; before: Image; after: Image }>()
  for (const change of changes) {
    if (change.before === null || change.after === null) continue
    const key = `${change.table_name}/${change.row_key}`
    const first = rows.get(key)?.before ?? (JSON.parse(change.before) as Image)
    rows.set(key, {
      table: change.table_name,
      id: change.row_key,
      before: first,
      after: JSON.parse(change.after) as Image,
    })
  }
  return [...rows.values()].flatMap(({ table, id, before, after }) => {
    const changed = Object.keys(after).filter((column) => column !== 'revision' && before[column] !== after[column])
    const only = (image: Image) => Object.fromEntries(changed.map((column) => [column, image[column]]))
    return changed.length === 0 ? [] : [{ table, id, before: only(before), after: only(after) }]
  })
}

type Image = Record<string, unknown>
