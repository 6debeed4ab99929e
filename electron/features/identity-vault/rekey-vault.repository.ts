import type { Transaction } from 'kysely'
import type { StoredFile } from '../../core/file-store.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { endedVault } from './identity-vault.repository.ts'
import type { VaultedIdentitiesTable } from './identity-vault.tables.ts'

export function listIdentitiesIn(db: Reader, vaultId: string) {
  return db.selectFrom('vaulted_identities').selectAll().where('vault_id', '=', vaultId).execute()
}

export async function resealIdentity(
  db: Transaction<Tables>,
  id: string,
  change: Pick<VaultedIdentitiesTable, 'vault_id' | 'sealed'>,
): Promise<void> {
  await db.updateTable('vaulted_identities').set(change).where('id', '=', id).execute()
}

export function listFilesIn(db: Reader, vaultId: string) {
  return db
    .selectFrom('files')
    .select(['id', 'storage_name', 'media_type', 'vault_id'])
    .where('vault_id', '=', vaultId)
    .orderBy('id')
    .execute()
}

export type SealedFileRow = Awaited<ReturnType<typeof listFilesIn>>[number]

export async function resealFile(
  db: Transaction<Tables>,
  id: string,
  { storageName, size, sha256 }: StoredFile,
  vaultId: string,
): Promise<void> {
  await db
    .updateTable('files')
    .set({ storage_name: storageName, size, sha256, vault_id: vaultId })
    .where('id', '=', id)
    .execute()
}

export function listDraftsOf(db: Reader, forms: readonly string[]) {
  return db.selectFrom('drafts').select(['id', 'form', 'content']).where('form', 'in', forms).execute()
}

export async function resealDraftContent(db: Transaction<Tables>, id: string, content: string): Promise<void> {
  await db.updateTable('drafts').set({ content }).where('id', '=', id).execute()
}

/** Nothing of the vault before opens any more: not with its code, not with a holder's password. */
export async function endVault(db: Transaction<Tables>, vaultId: string): Promise<void> {
  await db.updateTable('identity_vaults').set({ recovery: endedVault }).where('id', '=', vaultId).execute()
  await db.updateTable('vault_holders').set({ wrapped: '' }).where('vault_id', '=', vaultId).execute()
}
