import { type SelectQueryBuilder, sql, type Transaction } from 'kysely'
import type { DiagnosisRowKind } from '#shared/features/terminology/diagnosis-imports.contract.ts'
import { addHours, type Instant } from '#shared/time/instant.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { DiagnosisImportRowsTable, DiagnosisImportsTable } from './terminology.tables.ts'

const imports = (db: Reader) =>
  db
    .selectFrom('diagnosis_imports')
    .innerJoin('files', 'files.id', 'diagnosis_imports.file_id')
    .innerJoin('accounts', 'accounts.id', 'diagnosis_imports.made_by')
    .selectAll('diagnosis_imports')
    .select(['files.original_name', 'accounts.full_name as made_by_name'])

/** Newest first, without those that were thrown away or never finished. */
export function listImports(db: Reader) {
  return imports(db)
    .where('diagnosis_imports.state', 'not in', ['begun', 'discarded'])
    .orderBy('diagnosis_imports.made_at', 'desc')
    .limit(100)
    .execute()
}

export type DiagnosisImportRecord = Awaited<ReturnType<typeof listImports>>[number]

export function findImport(db: Reader, id: string) {
  return imports(db).where('diagnosis_imports.id', '=', id).executeTakeFirst()
}

export async function insertImport(db: Transaction<Tables>, row: DiagnosisImportsTable): Promise<void> {
  await db.insertInto('diagnosis_imports').values(row).execute()
}

export async function updateImport(
  db: Transaction<Tables>,
  id: string,
  change: Partial<Omit<DiagnosisImportsTable, 'id' | 'file_id'>>,
): Promise<void> {
  await db.updateTable('diagnosis_imports').set(change).where('id', '=', id).execute()
}

/** A line of a list before it is kept. */
export type KeptRow = Omit<DiagnosisImportRowsTable, 'synonyms'> & { readonly synonyms: readonly string[] }

/** Many lines in one statement: the database unfolds them itself. */
export async function insertRows(db: Transaction<Tables>, rows: readonly KeptRow[]): Promise<void> {
  await sql`
    insert into diagnosis_import_rows
      (import_id, number, line, kind, code, term, english, synonyms, present, problem)
    select value ->> '$.import_id', value ->> '$.number', value ->> '$.line', value ->> '$.kind', value ->> '$.code',
      value ->> '$.term', value ->> '$.english', value -> '$.synonyms', value ->> '$.present', value ->> '$.problem'
    from json_each(${JSON.stringify(rows)})`.execute(db)
}

/** Longer than any list takes to be kept. */
const hoursOfKeeping = 24

/** The lines of lists that were thrown away, or whose keeping was cut short. */
export async function sweepImportRows(db: Transaction<Tables>, now: Instant): Promise<void> {
  const gone = db
    .selectFrom('diagnosis_imports')
    .select('id')
    .where((where) =>
      where.or([
        where('state', '=', 'discarded'),
        where.and([where('state', '=', 'begun'), where('made_at', '<', addHours(now, -hoursOfKeeping))]),
      ]),
    )
  await db.deleteFrom('diagnosis_import_rows').where('import_id', 'in', gone).execute()
}

export function countKinds(db: Reader, importId: string) {
  return db
    .selectFrom('diagnosis_import_rows')
    .select((select) => ['kind', select.fn.countAll<number>().as('count')])
    .where('import_id', '=', importId)
    .groupBy('kind')
    .execute()
}

export function listImportRows(
  db: Reader,
  filter: { readonly importId: string; readonly kind: DiagnosisRowKind },
  page: { readonly offset: number; readonly limit: number },
) {
  return db
    .selectFrom('diagnosis_import_rows')
    .selectAll()
    .where('import_id', '=', filter.importId)
    .where('kind', '=', filter.kind)
    .orderBy('number')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
}

/** Lists in force, oldest first. */
export function appliedImports(db: Reader) {
  return db
    .selectFrom('diagnosis_imports')
    .select(['id', 'applied_at', 'replaces'])
    .where('state', '=', 'applied')
    .orderBy('applied_at')
    .orderBy('id')
    .execute()
}

/** Lines of a list that can be taken in; of one code, or all. */
export function goodRows(db: Reader, importId: string, code: string | null) {
  let rows: SelectQueryBuilder<Tables, 'diagnosis_import_rows', object> = db
    .selectFrom('diagnosis_import_rows')
    .where('import_id', '=', importId)
    .where('kind', '<>', 'bad')
  if (code !== null) rows = rows.where('code', '=', code)
  return rows.select(['code', 'term', 'english', 'synonyms']).orderBy('number').execute()
}
