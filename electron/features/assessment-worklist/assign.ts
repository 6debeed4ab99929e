import { Failure } from '#shared/contract/failure.ts'
import type { WorklistItem } from '#shared/features/assessment-worklist/assessment-worklist.contract.ts'
import type { WorklistRefusalCode } from '#shared/features/assessment-worklist/worklist-refusals.ts'
import type { CommandContext } from '../../core/context.ts'
import { findAssessment, updateAssessment } from '../assessments/assessments.repository.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import {
  findAssignment,
  insertAssignment,
  isHandedOn,
  listGiven,
  listNotices,
  setAssignmentState,
  updateNotice,
} from './assessment-worklist.repository.ts'
import type { Worklist } from './worklist-items.ts'

export const refuse = (reason: WorklistRefusalCode, more: Readonly<Record<string, string>> = {}): Failure =>
  new Failure('refused', { reason, ...more })

/** The running assessment changes hands. @throws Failure changed-meanwhile */
async function handTo(context: CommandContext, assessmentId: string, assessorId: string): Promise<void> {
  const own = await findAssessment(context.db, assessmentId)
  if (!own || !(await updateAssessment(context.db, own, { assessor_id: assessorId })))
    throw new Failure('changed-meanwhile')
}

async function give(
  context: CommandContext,
  item: WorklistItem,
  assessorId: string,
  reason: string | null,
): Promise<string> {
  const { db, now, newId, actor } = context
  const id = newId()
  const given = item.assessment ? [] : await listGiven(db, item.inmateId)
  if (item.assessment) await handTo(context, item.assessment.id, assessorId)
  for (const before of given) await setAssignmentState(db, before.id, 'replaced')
  await insertAssignment(db, {
    ...{ id, inmate_id: item.inmateId, assessment_id: item.assessment?.id ?? null, assessor_id: assessorId },
    ...{ before_id: item.assessorId, replaces_id: given.at(-1)?.id ?? null, reason, state: 'active' as const },
    ...{ assigned_at: now, assigned_by: actor.accountId },
  })
  return id
}

interface Giving {
  readonly inmateIds: readonly string[]
  readonly assessorId: string
  readonly reason: string | null
}

/** @throws Failure not-found, refused, changed-meanwhile */
export async function assignAll(
  context: CommandContext,
  { items, assessors }: Worklist,
  { inmateIds, assessorId, reason }: Giving,
): Promise<string[]> {
  const assessor = assessors.find(({ id }) => id === assessorId)
  if (!assessor) throw refuse('not-an-assessor')
  if (assessor.absentUntil !== null)
    throw refuse('assessor-absent', { name: assessor.name, until: assessor.absentUntil })
  const byId = new Map(items.map((item) => [item.inmateId, item]))
  const ids: string[] = []
  for (const inmateId of new Set(inmateIds)) {
    const item = byId.get(inmateId)
    if (!item) {
      const inmate = await findInmate(context.db, inmateId)
      throw inmate ? refuse('not-on-worklist', { name: inmate.name }) : new Failure('not-found')
    }
    if (item.assessorId === assessorId) continue
    if (item.assessorId !== null && reason === null) throw refuse('taking-over-needs-reason', { name: item.name })
    ids.push(await give(context, item, assessorId, reason))
  }
  return ids
}

/** @throws Failure not-found, refused, changed-meanwhile */
export async function undoAll(context: CommandContext, ids: readonly string[]): Promise<void> {
  const { db } = context
  for (const id of ids) {
    const row = await findAssignment(db, id)
    if (!row) throw new Failure('not-found')
    if (row.state !== 'active') throw refuse('assigned-meanwhile')
    if (row.assessment_id !== null) {
      const own = await findAssessment(db, row.assessment_id)
      if (own?.assessor_id !== row.assessor_id || row.before_id === null || (await isHandedOn(db, row)))
        throw refuse('assigned-meanwhile')
      await handTo(context, row.assessment_id, row.before_id)
    }
    await setAssignmentState(db, id, 'undone')
    if (row.replaces_id !== null) await setAssignmentState(db, row.replaces_id, 'active')
  }
}

/** An assessment begins: it has an assessor of its own from here on, and its reason is whatever was newly learnt. */
export async function beginDuty(context: CommandContext, inmateId: string, assessmentId: string): Promise<void> {
  const { db } = context
  for (const { id } of await listGiven(db, inmateId)) await setAssignmentState(db, id, 'begun')
  for (const notice of await listNotices(db, inmateId))
    if (notice.state === 'open' || notice.assessment_phase === 'cancelled')
      await updateNotice(db, notice, { state: 'taken', end_reason: null, assessment_id: assessmentId })
}

/** After two records became one: of several assessors the first given goes on. */
export async function assignOnce({ db }: CommandContext, inmateId: string): Promise<void> {
  const [, ...others] = await listGiven(db, inmateId)
  for (const { id } of others) await setAssignmentState(db, id, 'merged')
}
