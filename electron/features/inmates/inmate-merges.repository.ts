import { sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { InmateDistinctionsTable, InmateMergesTable } from './inmate-merges.tables.ts'

/** Whom a record is part of now, or undefined. */
export function findMergeOf(db: Reader, absorbedId: string) {
  return db
    .selectFrom('inmate_merges')
    .selectAll()
    .where('absorbed_id', '=', absorbedId)
    .where('state', '=', 'merged')
    .executeTakeFirst()
}

export function findMerge(db: Reader, id: string) {
  return db.selectFrom('inmate_merges').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The last merge into a record that still holds. */
export function findLastMergeInto(db: Reader, keptId: string) {
  return db
    .selectFrom('inmate_merges')
    .select('id')
    .where('kept_id', '=', keptId)
    .where('state', '=', 'merged')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Newest first; of one person or of everybody. */
export function listMerges(db: Reader, inmateId: string | null) {
  let merges = db
    .selectFrom('inmate_merges')
    .innerJoin('accounts as merger', 'merger.id', 'inmate_merges.merged_by')
    .leftJoin('accounts as undoer', 'undoer.id', 'inmate_merges.undone_by')
    .selectAll('inmate_merges')
    .select(['merger.full_name as merger_name', 'undoer.full_name as undoer_name'])
  if (inmateId !== null)
    merges = merges.where((where) => where.or([where('kept_id', '=', inmateId), where('absorbed_id', '=', inmateId)]))
  return merges.orderBy('inmate_merges.id', 'desc').limit(500).execute()
}

/**
 * Names and NIK that a record is also found by: those of everybody who is part of it, also through another one, and its own from
 * before the merges.
 */
export async function listFormerIdentities(db: Reader, keptId: string) {
  const { rows } = await sql<{ name: string | null; national_id: string | null }>`
    with recursive
    parts (id) as (
      values (${keptId})
      union
      select inmate_merges.absorbed_id from inmate_merges join parts on inmate_merges.kept_id = parts.id
      where inmate_merges.state = 'merged'
    )
    select name, national_id from inmates join parts on parts.id = inmates.id where inmates.id <> ${keptId}
    union
    select moved.value ->> '$.before.name', moved.value ->> '$.before.national_id'
    from inmate_merges join parts on parts.id = inmate_merges.kept_id, json_each(inmate_merges.moved) as moved
    where inmate_merges.state = 'merged' and moved.value ->> '$.table' = 'inmates'
    order by 1, 2`.execute(db as Transaction<Tables>)
  return rows
}

export async function insertMerge(db: Transaction<Tables>, merge: InmateMergesTable): Promise<void> {
  await db.insertInto('inmate_merges').values(merge).execute()
}

export async function updateMerge(
  db: Transaction<Tables>,
  id: string,
  change: Partial<Omit<InmateMergesTable, 'id' | 'kept_id' | 'absorbed_id'>>,
): Promise<void> {
  await db.updateTable('inmate_merges').set(change).where('id', '=', id).execute()
}

/** Tables about merging itself and about plans: they go on naming the record they meant. */
const staying = ['inmate_merges', 'inmate_distinctions', 'import_rows']

/** Every place in the database that names a person. A new table that refers to people follows by itself. */
export async function listReferences(
  db: Reader,
): Promise<readonly { readonly table: string; readonly column: string }[]> {
  const { rows } = await sql<{ table: string; column: string }>`
    select m.name as "table", f."from" as "column"
    from sqlite_schema as m, pragma_foreign_key_list(m.name) as f
    where m.type = 'table' and f."table" = 'inmates' order by 1, 2`.execute(db as Transaction<Tables>)
  return rows.filter(({ table }) => !staying.includes(table))
}

export async function countReferences(
  db: Reader,
  reference: { readonly table: string; readonly column: string },
  inmateId: string,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(reference.table)} where ${sql.ref(reference.column)} = ${inmateId}`.execute(
    db as Transaction<Tables>,
  )
  return rows[0]?.count ?? 0
}

/** Gives everything that names one person to another. False when two of them may not stand side by side. */
export async function moveReferences(db: Transaction<Tables>, from: string, to: string): Promise<boolean> {
  try {
    for (const { table, column } of await listReferences(db))
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${to} where ${sql.ref(column)} = ${from}`.execute(
        db,
      )
    await db
      .updateTable('files')
      .set({ subject_id: to })
      .where('subject_type', '=', 'inmate')
      .where('subject_id', '=', from)
      .execute()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE') return false
    throw error
  }
}

/** Ends what may be open only once per person, so that the rows of two people can lie together until they are put in order. */
export async function closeOpenRows(db: Transaction<Tables>, inmateId: string): Promise<void> {
  for (const table of ['inmate_registers', 'inmate_placements'] as const)
    await sql`update ${sql.table(table)} set valid_to = valid_from where inmate_id = ${inmateId} and valid_to is null and state = 'active'`.execute(
      db,
    )
}

/** Puts the sentences aside that would be a second present one. */
export async function setAsideSentence(db: Transaction<Tables>, inmateId: string): Promise<void> {
  await db
    .updateTable('inmate_sentences')
    .set({ state: 'past' })
    .where('inmate_id', '=', inmateId)
    .where('state', '=', 'current')
    .execute()
}

/** What the running command has changed so far, as the change log has it. */
export async function changesSoFar(db: Transaction<Tables>) {
  const { rows } = await sql<{ table_name: string; row_key: string; before: string | null; after: string | null }>`
    select table_name, row_key, before, after from change_log
    where command_id = (select id from current_command) order by number`.execute(db)
  return rows
}

export async function readRowOf(
  db: Transaction<Tables>,
  table: string,
  id: string,
): Promise<Record<string, unknown> | undefined> {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)} where id = ${id}`.execute(db)
  return rows[0]
}

export async function restoreColumns(
  db: Transaction<Tables>,
  table: string,
  id: string,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  const assignments = Object.entries(columns).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  if (assignments.length === 0) return
  await sql`update ${sql.table(table)} set ${sql.join(assignments)} where id = ${id}`.execute(db)
}

/** Everybody who is a record of his own, as far as likeness needs it. */
export function listForLikeness(db: Reader) {
  return db
    .selectFrom('inmates')
    .select(['id', 'name', 'name_key', 'birth_date', 'national_id_key'])
    .where('id', 'not in', db.selectFrom('inmate_merges').select('absorbed_id').where('state', '=', 'merged'))
    .orderBy('name_key')
    .orderBy('id')
    .execute()
}

export function listDistinctions(db: Reader) {
  return db.selectFrom('inmate_distinctions').select(['first_id', 'second_id']).execute()
}

export async function insertDistinction(db: Transaction<Tables>, row: InmateDistinctionsTable): Promise<void> {
  await db
    .insertInto('inmate_distinctions')
    .values(row)
    .onConflict((conflict) => conflict.columns(['first_id', 'second_id']).doNothing())
    .execute()
}
