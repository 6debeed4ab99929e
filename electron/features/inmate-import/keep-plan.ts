import { setImmediate as breathe } from 'node:timers/promises'
import { Failure } from '#shared/contract/failure.ts'
import type { TaskContext } from '../../core/context.ts'
import { attachFile } from '../../database/foundation.repository.ts'
import type { CheckInput } from './check-list.ts'
import { insertPlan, insertRows, sweepRows, updatePlan } from './inmate-import.repository.ts'
import type { PlannedLine } from './plan-lines.ts'

interface Plan {
  readonly blankRows: number
  readonly unknownColumns: readonly string[]
  readonly lines: readonly PlannedLine[]
}

const linesPerCommand = 500

/** Keeps a plan in several commands. Until the last one it counts as discarded, so that a half kept plan is never offered. */
export async function* keepPlan(
  context: TaskContext,
  input: CheckInput,
  { blankRows, unknownColumns, lines }: Plan,
): AsyncGenerator<number, string> {
  const planId = await context.run('begin', async (command) => {
    const id = command.newId()
    await insertPlan(command.db, {
      id,
      file_id: input.fileId,
      sheet: input.sheet,
      header_row: input.headerRow ?? 0,
      columns: JSON.stringify(input.columns),
      date_order: input.dateOrder,
      as_of: input.asOf,
      is_complete: input.isComplete ? 1 : 0,
      blank_rows: blankRows,
      unknown_columns: JSON.stringify(unknownColumns),
      state: 'discarded',
      made_by: command.actor.accountId,
      made_at: command.now,
      finished_at: null,
      discarded_at: null,
      discarded_by: null,
    })
    return id
  })
  for (let first = 0; first < lines.length; first += linesPerCommand) {
    if (context.signal.aborted) throw new Failure('cancelled')
    yield first
    await context.run('keep', ({ db }) =>
      insertRows(
        db,
        lines.slice(first, first + linesPerCommand).map((line, index) => ({
          plan_id: planId,
          number: first + index + 1,
          line: line.line,
          kind: line.kind,
          state: 'waiting' as const,
          inmate_id: line.inmateId,
          inmate_revision: line.inmateRevision,
          name: line.name,
          content: JSON.stringify(line.content),
          failure: null,
        })),
      ),
    )
    await breathe()
  }
  // Sent again because the answer was lost, it is the plan of the first time.
  return context.submit('finish', async ({ db, now }) => {
    await updatePlan(db, planId, { state: 'checked' })
    await sweepRows(db, now)
    await attachFile(db, input.fileId, {
      permission: 'register:inmates',
      reads: 'nothing',
      subjectType: 'inmate-import',
      subjectId: planId,
    })
    return planId
  })
}
