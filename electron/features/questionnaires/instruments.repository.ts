import type { Insertable, Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type {
  InstrumentFilesTable,
  InstrumentParametersTable,
  InstrumentSignaturesTable,
  InstrumentSnapshotsTable,
} from './questionnaires.tables.ts'

/** Files of the office, newest first. */
export function listInstrumentFiles(db: Reader, use: string) {
  return db
    .selectFrom('instrument_files')
    .innerJoin('instrument_snapshots', 'instrument_snapshots.hash', 'instrument_files.snapshot')
    .innerJoin('accounts', 'accounts.id', 'instrument_files.imported_by')
    .leftJoin('instrument_signatures', 'instrument_signatures.file_id', 'instrument_files.id')
    .selectAll('instrument_files')
    .select([
      'instrument_snapshots.content',
      'accounts.full_name as imported_by_name',
      'instrument_signatures.signer',
      'instrument_signatures.signer_name',
      'instrument_signatures.fingerprint',
      'instrument_signatures.signature',
    ])
    .where('instrument_files.use', '=', use)
    .orderBy('instrument_files.id', 'desc')
    .execute()
}

export type InstrumentFileRow = Awaited<ReturnType<typeof listInstrumentFiles>>[number]

export async function insertInstrumentFile(
  db: Transaction<Tables>,
  file: Insertable<InstrumentFilesTable>,
): Promise<void> {
  await db.insertInto('instrument_files').values(file).execute()
}

export async function insertSignature(
  db: Transaction<Tables>,
  signature: Insertable<InstrumentSignaturesTable>,
): Promise<void> {
  await db.insertInto('instrument_signatures').values(signature).execute()
}

/** False where somebody changed it meanwhile. */
export async function updateInstrumentFile(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  change: Partial<Pick<InstrumentFilesTable, 'state' | 'withdrawn_at' | 'withdrawn_by' | 'withdrawn_reason'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('instrument_files')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Keeps a file's text for ever, once. */
export async function keepSnapshot(db: Transaction<Tables>, snapshot: InstrumentSnapshotsTable): Promise<void> {
  await db
    .insertInto('instrument_snapshots')
    .values(snapshot)
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
}

export function findSnapshot(db: Reader, hash: string) {
  return db.selectFrom('instrument_snapshots').selectAll().where('hash', '=', hash).executeTakeFirst()
}

/** Every value ever set, newest first. */
export function listParameters(db: Reader, use: string) {
  return db
    .selectFrom('instrument_parameters')
    .innerJoin('accounts', 'accounts.id', 'instrument_parameters.set_by')
    .selectAll('instrument_parameters')
    .select('accounts.full_name as set_by_name')
    .where('instrument_parameters.use', '=', use)
    .orderBy('instrument_parameters.id', 'desc')
    .execute()
}

export type InstrumentParameterRow = Awaited<ReturnType<typeof listParameters>>[number]

export async function insertParameter(db: Transaction<Tables>, row: InstrumentParametersTable): Promise<void> {
  await db.insertInto('instrument_parameters').values(row).execute()
}
