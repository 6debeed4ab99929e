import type { Insertable, Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { CoachingPlansTable } from './coaching-sessions.tables.ts'

/** All of them, with how many marks hold in each. */
export async function listSessionsOfPlan(db: Reader, planId: string) {
  const rows = await db
    .selectFrom('coaching_sessions')
    .selectAll()
    .select((select) =>
      select
        .selectFrom('attendance_marks')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('attendance_marks.session_id', '=', 'coaching_sessions.id')
        .where('attendance_marks.state', '=', 'active')
        .$castTo<{ count: number }>()
        .as('counted'),
    )
    .where('plan_id', '=', planId)
    .orderBy('held_on')
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, marks: row.counted ?? 0 }))
}

/** False where somebody changed it meanwhile. */
export async function updatePlan(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  change: Partial<Insertable<CoachingPlansTable>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('coaching_plans')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
