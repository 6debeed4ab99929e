import type { Insertable, Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { InmateFilesTable } from './inmate-files.tables.ts'

/** Newest first, the sheets of one paper in their order. */
export function listInmateFiles(db: Reader, inmateId: string) {
  return db
    .selectFrom('inmate_files')
    .innerJoin('files', 'files.id', 'inmate_files.file_id')
    .innerJoin('accounts as adder', 'adder.id', 'inmate_files.added_by')
    .leftJoin('accounts as voider', 'voider.id', 'inmate_files.voided_by')
    .selectAll('inmate_files')
    .select(['files.media_type', 'files.size', 'adder.full_name as adder_name', 'voider.full_name as voider_name'])
    .where('inmate_files.inmate_id', '=', inmateId)
    .orderBy('inmate_files.added_at', 'desc')
    .orderBy('inmate_files.id')
    .execute()
}

export function findInmateFile(db: Reader, id: string) {
  return db.selectFrom('inmate_files').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertInmateFile(db: Transaction<Tables>, row: Insertable<InmateFilesTable>): Promise<void> {
  await db.insertInto('inmate_files').values(row).execute()
}

/** False when somebody was quicker. */
export async function voidInmateFile(
  db: Transaction<Tables>,
  reference: { readonly id: string; readonly revision: number },
  voiding: { readonly at: string; readonly by: string; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('inmate_files')
    .set({
      voided_at: voiding.at,
      voided_by: voiding.by,
      voided_reason: voiding.reason,
      revision: reference.revision + 1,
    })
    .where('id', '=', reference.id)
    .where('revision', '=', reference.revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
