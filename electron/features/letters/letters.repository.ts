import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { LetterPrintsTable, LettersTable } from './letters.tables.ts'

export function findLetter(db: Reader, id: string) {
  return db.selectFrom('letters').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertLetter(db: Transaction<Tables>, letter: Omit<LettersTable, 'revision'>): Promise<void> {
  await db.insertInto('letters').values(letter).execute()
}

/** Changes a letter in the given state and revision; false when it has moved on. */
export async function updateLetter(
  db: Transaction<Tables>,
  reference: { readonly id: string; readonly revision: number; readonly state: LettersTable['state'] },
  change: Partial<Omit<LettersTable, 'id' | 'revision'>>,
): Promise<boolean> {
  const result = await db
    .updateTable('letters')
    .set({ ...change, revision: reference.revision + 1 })
    .where('id', '=', reference.id)
    .where('revision', '=', reference.revision)
    .where('state', '=', reference.state)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function keepPdf(
  db: Transaction<Tables>,
  id: string,
  pdf: { readonly storageName: string; readonly sha256: string },
): Promise<void> {
  await db
    .updateTable('letters')
    .set({ pdf_storage_name: pdf.storageName, pdf_sha256: pdf.sha256 })
    .where('id', '=', id)
    .where('pdf_storage_name', 'is', null)
    .execute()
}

export async function countPrints(db: Reader, letterId: string): Promise<number> {
  const row = await db
    .selectFrom('letter_prints')
    .select((select) => select.fn.countAll<number>().as('prints'))
    .where('letter_id', '=', letterId)
    .executeTakeFirstOrThrow()
  return row.prints
}

export async function insertPrint(db: Transaction<Tables>, print: LetterPrintsTable): Promise<void> {
  await db.insertInto('letter_prints').values(print).execute()
}

/** The register: issued and voided letters, newest first; never their content. */
export function listRegister(db: Reader, filter: { readonly year: number; readonly permissions: readonly string[] }) {
  return db
    .selectFrom('letters')
    .leftJoin('accounts', 'accounts.id', 'letters.issued_by')
    .leftJoin('letter_number_sources', 'letter_number_sources.letter_id', 'letters.id')
    .select([
      'letters.id',
      'letters.template',
      'letters.number',
      'letters.date',
      'letters.state',
      'letters.issued_at',
      'letters.void_reason',
      'letters.permission',
      'letters.subject_type',
      'letters.subject_id',
      'letters.revision',
      'letter_number_sources.source as number_source',
      'accounts.full_name as issued_by_name',
    ])
    .select((letter) =>
      letter
        .selectFrom('letter_prints')
        .whereRef('letter_prints.letter_id', '=', 'letters.id')
        .select((print) => print.fn.countAll<number>().as('count'))
        .as('print_count'),
    )
    .where('letters.state', '<>', 'draft')
    .where('letters.date', '>=', `${filter.year}-01-01`)
    .where('letters.date', '<=', `${filter.year}-12-31`)
    .where('letters.permission', 'in', filter.permissions.length > 0 ? [...filter.permissions] : [''])
    .orderBy('letters.issued_at', 'desc')
    .execute()
}
