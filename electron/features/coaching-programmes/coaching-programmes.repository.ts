import type { Insertable, Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { CoachingProgrammesTable } from './coaching-programmes.tables.ts'

/** With how many belong to it and how many wait. */
function programmes(db: Reader) {
  return db
    .selectFrom('coaching_programmes')
    .selectAll('coaching_programmes')
    .select((select) =>
      (['accepted', 'waiting'] as const).map((state) =>
        select
          .selectFrom('coaching_members')
          .select((count) => count.fn.countAll<number>().as('count'))
          .whereRef('coaching_members.programme_id', '=', 'coaching_programmes.id')
          .where('coaching_members.state', '=', state)
          .$castTo<{ count: number }>()
          .as(state),
      ),
    )
}

export function listProgrammes(db: Reader, states: readonly CoachingProgrammesTable['state'][]) {
  return programmes(db)
    .where('state', 'in', [...states])
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** Made by mistake, the newest first. */
export function listVoidedProgrammes(db: Reader) {
  return db
    .selectFrom('coaching_programmes')
    .leftJoin('accounts', 'accounts.id', 'coaching_programmes.voided_by')
    .selectAll('coaching_programmes')
    .select('accounts.full_name as voided_by_name')
    .where('coaching_programmes.state', '=', 'voided')
    .orderBy('voided_at', 'desc')
    .execute()
}

export type ProgrammeRow = Awaited<ReturnType<typeof listProgrammes>>[number]

export function findProgramme(db: Reader, id: string) {
  return programmes(db).where('id', '=', id).executeTakeFirst()
}

export async function insertProgramme(
  db: Transaction<Tables>,
  row: Insertable<CoachingProgrammesTable>,
): Promise<void> {
  await db.insertInto('coaching_programmes').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function updateProgramme(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  change: Partial<Insertable<CoachingProgrammesTable>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('coaching_programmes')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
