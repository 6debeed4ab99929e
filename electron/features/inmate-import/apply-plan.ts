import { setImmediate as breathe } from 'node:timers/promises'
import { Failure } from '#shared/contract/failure.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { CommandContext, TaskContext } from '../../core/context.ts'
import { requireNewestList } from '../inmate-lists/newest-list.ts'
import { applyLine } from './apply-line.ts'
import { countRows, findPlan, listWaiting, updatePlan, updateRow } from './inmate-import.repository.ts'
import type { ImportRowsTable } from './inmate-import.tables.ts'

type ApplyEvent =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly failed: number }
  | { readonly kind: 'applied'; readonly applied: number; readonly failed: number }

/** Lines per command at most: between two commands the core answers others, and a stop loses none that was done. */
const linesPerCommand = 50
/** No command takes another line after this, so that a slow computer answers others just as soon. */
const longestCommandMs = 80

/** Plans under way in this process; a second window must not take the same lines in beside the first. */
const running = new Set<string>()

export const isBeingApplied = (planId: string): boolean => running.has(planId)

/** Takes the chosen lines of a plan in. What was done stays done whenever it stops, and the next call goes on behind it. */
export async function* applyPlan(
  { planId }: { readonly planId: string },
  context: TaskContext,
): AsyncGenerator<ApplyEvent> {
  const plan = await findPlan(context.db, planId)
  if (!plan) throw new Failure('not-found')
  if (plan.state === 'done' || plan.state === 'discarded') throw new Failure('refused', { reason: 'import-finished' })
  if (running.has(planId)) throw new Failure('refused', { reason: 'import-running' })
  running.add(planId)
  try {
    await context.run('start', async ({ db }) => {
      await requireNewestList(db, plan.file_id)
      await updatePlan(db, planId, { state: 'started' })
    })
    const total = await waitingCount(context, planId)
    let applied = 0
    let failed = 0
    let after = 0
    for (;;) {
      yield { kind: 'progress', done: applied + failed, total, failed }
      if (context.signal.aborted) throw new Failure('cancelled')
      const rows = await listWaiting(context.db, planId, after, linesPerCommand)
      if (rows.length === 0) break
      const outcome = await applyLines(context, rows, plan.as_of as CalendarDate)
      applied += outcome.applied
      failed += outcome.failed
      after = rows[outcome.applied + outcome.failed - 1]?.number ?? after
      await breathe()
    }
    await context.run('finish', async (command) => {
      const counts = await countRows(command.db, planId)
      const isOpen = counts.some((row) => row.kind === 'ask' && row.state === 'waiting')
      if (!isOpen) await updatePlan(command.db, planId, { state: 'done', finished_at: command.now })
    })
    yield { kind: 'applied', applied, failed }
  } finally {
    running.delete(planId)
  }
}

async function waitingCount({ db }: TaskContext, planId: string): Promise<number> {
  const counts = await countRows(db, planId)
  return counts
    .filter((row) => row.state === 'waiting' && (row.kind === 'new' || row.kind === 'changed'))
    .reduce((sum, row) => sum + row.count, 0)
}

/** As many of the first lines as time allows: all at once where all are fine; one by one where one is not, so that only that one stays behind. */
async function applyLines(
  context: TaskContext,
  rows: readonly ImportRowsTable[],
  asOf: CalendarDate,
): Promise<{ readonly applied: number; readonly failed: number }> {
  const take = async (command: CommandContext, row: ImportRowsTable) => {
    await applyLine(command, row, asOf)
    await updateRow(command.db, { planId: row.plan_id, number: row.number }, { state: 'applied', failure: null })
  }
  const end = performance.now() + longestCommandMs
  let taken = 0
  try {
    await context.run('apply', async (command) => {
      for (const row of rows) {
        taken += 1
        await take(command, row)
        if (performance.now() >= end) break
      }
    })
    return { applied: taken, failed: 0 }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    // Whoever may no longer go on stops here: no line is to blame for that.
    await context.requireStanding()
  }
  let failed = 0
  for (const row of rows.slice(0, taken)) {
    await breathe()
    try {
      await context.run('apply', (command) => take(command, row))
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      await context.requireStanding()
      const failure = String(error.details.reason ?? error.code)
      failed += 1
      await context.run('note', ({ db }) =>
        updateRow(db, { planId: row.plan_id, number: row.number }, { state: 'failed', failure }),
      )
    }
  }
  return { applied: taken - failed, failed }
}
