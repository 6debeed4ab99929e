import { Failure } from '#shared/contract/failure.ts'
import { presenceOn } from '#shared/features/inmates/placement.rules.ts'
import type { CommandContext } from '../../core/context.ts'
import { listEvents } from './inmate-events.repository.ts'
import {
  closeOpenRows,
  findLastMergeInto,
  findMerge,
  findMergeOf,
  readRowOf,
  restoreColumns,
  setAsideSentence,
  updateMerge,
} from './inmate-merges.repository.ts'
import { finishChange } from './inmate-record.ts'
import { settlePlacements, settleRegisters, storyOf, unitDay } from './inmate-story.ts'
import { findCurrentSentence, findInmate, updateSentence } from './inmates.repository.ts'
import { type MovedRow, refuseMerge } from './merge-inmates.ts'

/**
 * Takes a merge back: every column that is still as the merge left it becomes what it was before. What was changed since stays
 * changed, and what was added since stays with the first record. Merges are taken back in the opposite order.
 */
export async function unmergeInmates(
  context: CommandContext,
  { mergeId, reason }: { readonly mergeId: string; readonly reason: string },
): Promise<{ keptId: string; absorbedId: string }> {
  const merge = await findMerge(context.db, mergeId)
  if (!merge) throw new Failure('not-found')
  if (merge.state === 'undone') throw refuseMerge('merge-undone')
  const { kept_id: keptId, absorbed_id: absorbedId } = merge
  const last = await findLastMergeInto(context.db, keptId)
  if (last?.id !== mergeId || (await findMergeOf(context.db, keptId))) throw refuseMerge('merge-later-first')

  const moved = JSON.parse(merge.moved) as readonly MovedRow[]
  const restored: { table: string; id: string; columns: Record<string, unknown> }[] = []
  for (const { table, id, before, after } of moved) {
    const current = await readRowOf(context.db, table, id)
    if (current === undefined) continue
    const columns = Object.keys(after).filter((column) => current[column] === after[column])
    restored.push({ table, id, columns: Object.fromEntries(columns.map((column) => [column, before[column]])) })
  }
  const present = await findCurrentSentence(context.db, keptId)
  await setAsideSentence(context.db, keptId)
  await closeOpenRows(context.db, keptId)
  await restoreAll(context, restored)
  if (present) await takeUpSentence(context, present.id)
  // Before the records are put in order: from here on the second is a record of its own again.
  await updateMerge(context.db, mergeId, {
    state: 'undone',
    undone_reason: reason,
    undone_at: context.now,
    undone_by: context.actor.accountId,
  })
  const { today } = await unitDay(context)
  for (const id of [keptId, absorbedId]) {
    await settleRegisters(context, id)
    await settlePlacements(context, id)
    const inmate = await findInmate(context.db, id)
    if (!inmate) throw new Failure('not-found')
    const state = presenceOn(storyOf(await listEvents(context.db, id)), today)
    await finishChange(context, { id, revision: inmate.revision }, { state })
  }
  return { keptId, absorbedId }
}

/** The sentence that counted until now goes on counting, for whomever it belongs to again. */
async function takeUpSentence(context: CommandContext, id: string): Promise<void> {
  const row = await readRowOf(context.db, 'inmate_sentences', id)
  if (row === undefined) return
  await setAsideSentence(context.db, String(row.inmate_id))
  await updateSentence(context.db, id, { state: 'current' })
}

/** What closes goes before what opens, so that nothing is open twice on the way. */
async function restoreAll(
  context: CommandContext,
  rows: readonly { readonly table: string; readonly id: string; readonly columns: Record<string, unknown> }[],
): Promise<void> {
  const opens = ({ columns }: (typeof rows)[number]) => columns.valid_to === null || columns.state === 'current'
  for (const row of rows.toSorted((left, right) => Number(opens(left)) - Number(opens(right))))
    await restoreColumns(context.db, row.table, row.id, row.columns)
}
