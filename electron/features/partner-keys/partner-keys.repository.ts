import type { Insertable, Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { PartnerKeysTable } from './partner-keys.tables.ts'

/** Newest first, with the names of the officers. */
export function listPartnerKeys(db: Reader) {
  return db
    .selectFrom('partner_keys')
    .innerJoin('accounts as importer', 'importer.id', 'partner_keys.imported_by')
    .leftJoin('accounts as confirmer', 'confirmer.id', 'partner_keys.confirmed_by')
    .leftJoin('accounts as withdrawer', 'withdrawer.id', 'partner_keys.withdrawn_by')
    .selectAll('partner_keys')
    .select([
      'importer.full_name as imported_by_name',
      'confirmer.full_name as confirmed_by_name',
      'withdrawer.full_name as withdrawn_by_name',
    ])
    .orderBy('partner_keys.imported_at', 'desc')
    .orderBy('partner_keys.id', 'desc')
    .execute()
}

export type PartnerKeyRow = Awaited<ReturnType<typeof listPartnerKeys>>[number]

export function findPartnerKey(db: Reader, id: string) {
  return db.selectFrom('partner_keys').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Every card that names one of these signing keys. */
export function partnerKeysOfSigners(db: Reader, minisigns: readonly string[]) {
  return db
    .selectFrom('partner_keys')
    .selectAll()
    .where('minisign', 'in', [...minisigns])
    .execute()
}

export async function insertPartnerKey(db: Transaction<Tables>, key: Insertable<PartnerKeysTable>): Promise<void> {
  await db.insertInto('partner_keys').values(key).execute()
}

/** Changes a key that stands at the revision the person saw; false otherwise. The keys and the card have no way to change. */
export async function updatePartnerKey(
  db: Transaction<Tables>,
  reference: { readonly id: string; readonly revision: number },
  change: Partial<Omit<PartnerKeysTable, 'id' | 'kind' | 'age' | 'minisign' | 'fingerprint' | 'card' | 'revision'>>,
): Promise<boolean> {
  const result = await db
    .updateTable('partner_keys')
    .set({ ...change, revision: reference.revision + 1 })
    .where('id', '=', reference.id)
    .where('revision', '=', reference.revision)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
