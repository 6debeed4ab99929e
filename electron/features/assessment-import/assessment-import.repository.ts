import type { Insertable, Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { AssessmentImportTables } from './assessment-import.tables.ts'

const imports = (db: Reader) =>
  db
    .selectFrom('assessment_imports as import')
    .innerJoin('earlier_assessments as earlier', 'earlier.id', 'import.earlier_id')
    .selectAll('import')
    .select(['earlier.inmate_id', 'earlier.state', 'earlier.assessed_on'])

/** Where the results of a person came from, also of those that were withdrawn. */
export const originsOf = (db: Reader, inmateId: string) =>
  imports(db)
    .innerJoin('accounts', 'accounts.id', 'import.imported_by')
    .select('accounts.full_name as imported_by_name')
    .where('earlier.inmate_id', '=', inmateId)
    .execute()

/** The signature that came as a file of its own with an earlier result, also of one that was withdrawn. */
export const findSignatureOf = (db: Reader, earlierId: string) =>
  db
    .selectFrom('assessment_imports as import')
    .innerJoin('earlier_assessments as earlier', 'earlier.id', 'import.earlier_id')
    .select(['import.name', 'import.signature', 'earlier.inmate_id'])
    .where('import.earlier_id', '=', earlierId)
    .executeTakeFirst()

/** A result of the same content that still counts, whoever it was kept for. */
export const findImportByContent = (db: Reader, sha256: string) =>
  imports(db).where('import.sha256', '=', sha256).where('earlier.state', '=', 'active').executeTakeFirst()

/** Those that count for a person, latest last. */
export const importsOf = (db: Reader, inmateId: string) =>
  imports(db)
    .where('earlier.inmate_id', '=', inmateId)
    .where('earlier.state', '=', 'active')
    .orderBy('earlier.assessed_on')
    .orderBy('import.id')
    .execute()

export async function insertImport(
  db: Transaction<Tables>,
  row: Insertable<AssessmentImportTables['assessment_imports']>,
): Promise<void> {
  await db.insertInto('assessment_imports').values(row).execute()
}
