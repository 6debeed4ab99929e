import { sql, type Transaction } from 'kysely'
import { numberKey } from '#shared/features/letters/letter-register.rules.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type {
  LetterClassesTable,
  LetterNumberBlocksTable,
  LetterNumberEntriesTable,
  LetterNumberSourcesTable,
  LetterSignatoriesTable,
} from './letter-numbers.tables.ts'

export function listClasses(db: Reader) {
  return db.selectFrom('letter_classes').selectAll().execute()
}

export function findClass(db: Reader, template: string) {
  return db.selectFrom('letter_classes').selectAll().where('template', '=', template).executeTakeFirst()
}

export async function insertClass(db: Transaction<Tables>, row: Omit<LetterClassesTable, 'revision'>): Promise<void> {
  await db.insertInto('letter_classes').values(row).execute()
}

/** False when somebody else changed it since. */
export async function updateClass(
  db: Transaction<Tables>,
  row: Omit<LetterClassesTable, 'revision'>,
  revision: number,
): Promise<boolean> {
  const { template, ...change } = row
  const result = await db
    .updateTable('letter_classes')
    .set({ ...change, revision: revision + 1 })
    .where('template', '=', template)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export function listSignatories(db: Reader) {
  return db.selectFrom('letter_signatories').selectAll().execute()
}

/** Revision 0 writes the first choice. False when somebody else changed it since. */
export async function writeSignatory(
  db: Transaction<Tables>,
  row: Omit<LetterSignatoriesTable, 'revision'>,
  revision: number,
): Promise<boolean> {
  if (revision === 0) {
    const added = await db
      .insertInto('letter_signatories')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return added.numInsertedOrUpdatedRows === 1n
  }
  const changed = await db
    .updateTable('letter_signatories')
    .set({ post_id: row.post_id, revision: revision + 1 })
    .where('template', '=', row.template)
    .where('place', '=', row.place)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Blocks in the order in which they are used up. */
export function listBlocks(db: Reader, filter: { readonly template?: string; readonly year?: number } = {}) {
  let rows = db.selectFrom('letter_number_blocks').selectAll()
  if (filter.template !== undefined) rows = rows.where('template', '=', filter.template)
  if (filter.year !== undefined) rows = rows.where('year', '=', filter.year)
  return rows.orderBy('template').orderBy('year').orderBy('first').orderBy('id').execute()
}

export async function insertBlock(db: Transaction<Tables>, block: LetterNumberBlocksTable): Promise<void> {
  await db.insertInto('letter_number_blocks').values(block).execute()
}

export async function moveBlock(db: Transaction<Tables>, id: string, next: number): Promise<void> {
  await db.updateTable('letter_number_blocks').set({ next }).where('id', '=', id).execute()
}

export async function closeBlock(db: Transaction<Tables>, id: string, reason: string): Promise<boolean> {
  const result = await db
    .updateTable('letter_number_blocks')
    .set({ state: 'closed', close_reason: reason })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function insertNumberSource(db: Transaction<Tables>, source: LetterNumberSourcesTable): Promise<void> {
  await db.insertInto('letter_number_sources').values(source).execute()
}

export function findNumberSource(db: Reader, letterId: string) {
  return db.selectFrom('letter_number_sources').selectAll().where('letter_id', '=', letterId).executeTakeFirst()
}

/** The letter of that year which has the number already, however it was typed. */
export function findByNumber(db: Reader, year: string, number: string) {
  return db
    .selectFrom('letters')
    .select(['id', 'number'])
    .where(sql`substr(date, 1, 4)`, '=', year)
    .where(sql`upper(replace(number, ' ', ''))`, '=', numberKey(number))
    .where('number', 'is not', null)
    .executeTakeFirst()
}

/** The value that the series last gave out. */
export async function lastOfSeries(db: Reader, name: string): Promise<number> {
  const row = await db.selectFrom('counters').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value ?? 0
}

export async function insertNumberEntry(db: Transaction<Tables>, entry: LetterNumberEntriesTable): Promise<void> {
  await db.insertInto('letter_number_entries').values(entry).execute()
}

export function listNumberEntries(db: Reader, letterId: string) {
  return db
    .selectFrom('letter_number_entries')
    .innerJoin('accounts', 'accounts.id', 'letter_number_entries.account_id')
    .selectAll('letter_number_entries')
    .select('accounts.full_name as by_name')
    .where('letter_id', '=', letterId)
    .orderBy('at', 'desc')
    .orderBy('letter_number_entries.id', 'desc')
    .execute()
}

/** Issued letters that still wait for their number, with the person they are about. */
export function listWaiting(db: Reader, permissions: readonly string[]) {
  return db
    .selectFrom('letters')
    .innerJoin('letter_number_sources', 'letter_number_sources.letter_id', 'letters.id')
    .leftJoin('inmates', (join) =>
      join.onRef('inmates.id', '=', 'letters.subject_id').on('letters.subject_type', '=', 'inmate'),
    )
    .select(['letters.id', 'letters.template', 'letters.date', 'letters.issued_at', 'inmates.name as inmate_name'])
    .select(['letters.subject_type', 'letters.subject_id'])
    .where('letter_number_sources.source', '=', 'typed')
    .where('letters.state', '=', 'issued')
    .where('letters.number', 'is', null)
    .where('letters.permission', 'in', permissions.length > 0 ? [...permissions] : [''])
    .orderBy('letters.issued_at')
    .execute()
}

export function listOwnClassifications(db: Reader) {
  return db.selectFrom('letter_classifications').selectAll().execute()
}

export async function writeClassification(
  db: Transaction<Tables>,
  row: Tables['letter_classifications'],
): Promise<void> {
  const { code, ...change } = row
  await db
    .insertInto('letter_classifications')
    .values(row)
    .onConflict((conflict) => conflict.column('code').doUpdateSet(change))
    .execute()
}
