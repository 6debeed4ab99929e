import { setImmediate as breathe } from 'node:timers/promises'
import { Failure } from '#shared/contract/failure.ts'
import type { CommandContext, TaskContext } from '../../core/context.ts'
import { countMarksOfImport } from '../attendance/attendance-marks.repository.ts'
import { undoMarks, writeMarks } from '../attendance/write-marks.ts'
import { fingerFactsIn, refuse } from './finger-facts.ts'
import { findImport, type ImportRow, updateImport } from './finger-scans.repository.ts'
import { seenPeople } from './seen-people.ts'

type ApplyEvent =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'applied'; readonly marked: number }

/** Marks per command: between two commands the core answers others, and a stop loses none that was written. */
const marksPerCommand = 50

/** Imports under way in this process; a second window must not mark beside the first. */
const running = new Set<string>()

/** @throws Failure not-found */
export async function requireImport(db: Parameters<typeof findImport>[0], id: string): Promise<ImportRow> {
  const row = await findImport(db, id)
  if (!row) throw new Failure('not-found')
  return row
}

/** @throws Failure not-found, refused (import-running, nothing-to-mark), cancelled */
export async function* applyPunches(
  { id, lateReason }: { readonly id: string; readonly lateReason: string | null },
  context: TaskContext,
): AsyncGenerator<ApplyEvent> {
  const row = await requireImport(context.db, id)
  if (running.has(id)) throw refuse('import-running')
  running.add(id)
  try {
    const reason = fingerFactsIn(context.services.resourcesFolder).presentReason
    const { seen } = await seenPeople(context, row)
    const mayLate = lateReason !== null && context.actor.permissions.has('manage:coaching')
    const waiting = seen.filter(({ isMarked, isLocked }) => !isMarked && (mayLate || !isLocked))
    if (waiting.length === 0) throw refuse('nothing-to-mark')
    let marked = 0
    for (let first = 0; first < waiting.length; first += marksPerCommand) {
      yield { kind: 'progress', done: first, total: waiting.length }
      if (context.signal.aborted) throw new Failure('cancelled')
      const some = waiting.slice(first, first + marksPerCommand)
      marked += await context.run('mark', (command) =>
        writeMarks(
          command,
          { origin: 'finger', importId: id, lateReason, closed: 'leave-out' },
          some.map(({ sessionId, inmateId, seenAt }) => ({ sessionId, inmateId, reason, note: null, seenAt })),
        ),
      )
      await breathe()
    }
    await context.run('finish', async ({ db }) => {
      // Adjusting it meanwhile is no reason to forget that it was taken in.
      await updateImport(db, await requireImport(db, id), { state: 'done', undo_reason: null })
    })
    yield { kind: 'applied', marked }
  } finally {
    running.delete(id)
  }
}

/** @throws Failure not-found, refused (import-running, import-not-done), changed-meanwhile */
export async function undoImport(
  { id, revision, reason }: { readonly id: string; readonly revision: number; readonly reason: string },
  context: CommandContext,
) {
  await requireImport(context.db, id)
  if (running.has(id)) throw refuse('import-running')
  if ((await countMarksOfImport(context.db, id)) === 0) throw refuse('import-not-done')
  const isChanged = await updateImport(context.db, { id, revision }, { state: 'undone', undo_reason: reason })
  if (!isChanged) throw new Failure('changed-meanwhile')
  return { withdrawn: await undoMarks(context, id) }
}
