import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { IdentityVaultsTable, VaultedIdentitiesTable, VaultHoldersTable } from './identity-vault.tables.ts'

/** In place of the recovery slot of a vault that another one has taken the place of. */
export const endedVault = 'null'

/** The vault that stands: one that was ended opens no more. Not merely the newest, since a clock can have been set back. */
export function findVault(db: Reader) {
  return db
    .selectFrom('identity_vaults')
    .selectAll()
    .where('recovery', '<>', endedVault)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

/** With those that another one has taken the place of. */
export async function countVaults(db: Reader): Promise<number> {
  const { count } = await db
    .selectFrom('identity_vaults')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function insertVault(db: Transaction<Tables>, vault: IdentityVaultsTable): Promise<void> {
  await db.insertInto('identity_vaults').values(vault).execute()
}

export async function replaceRecovery(
  db: Transaction<Tables>,
  id: string,
  change: Pick<IdentityVaultsTable, 'recovery' | 'recovery_at'>,
): Promise<void> {
  await db.updateTable('identity_vaults').set(change).where('id', '=', id).execute()
}

/** Who holds the key now, each with the account as it stands. */
export function listHolders(db: Reader, vaultId: string) {
  return db
    .selectFrom('vault_holders')
    .innerJoin('accounts', 'accounts.id', 'vault_holders.account_id')
    .innerJoin('accounts as givers', 'givers.id', 'vault_holders.given_by')
    .selectAll('vault_holders')
    .select(['accounts.full_name', 'accounts.roles', 'accounts.state', 'accounts.slot_id as present_slot_id'])
    .select('givers.full_name as giver_name')
    .where('vault_id', '=', vaultId)
    .where('revoked_at', 'is', null)
    .orderBy('given_at')
    .execute()
}

export function findHolder(db: Reader, vaultId: string, accountId: string) {
  return db
    .selectFrom('vault_holders')
    .selectAll()
    .where('vault_id', '=', vaultId)
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
}

export async function insertHolder(
  db: Transaction<Tables>,
  holder: Omit<VaultHoldersTable, 'revoked_by' | 'revoked_at' | 'revoke_reason'>,
): Promise<void> {
  await db.insertInto('vault_holders').values(holder).execute()
}

export async function updateHolder(
  db: Transaction<Tables>,
  id: string,
  change: Partial<VaultHoldersTable>,
): Promise<void> {
  await db.updateTable('vault_holders').set(change).where('id', '=', id).execute()
}

export async function insertIdentity(db: Transaction<Tables>, identity: VaultedIdentitiesTable): Promise<void> {
  await db.insertInto('vaulted_identities').values(identity).execute()
}

/** What is sealed about a subject now: the row that no other replaces. */
export function findIdentityOf(db: Reader, subject: Pick<VaultedIdentitiesTable, 'subject_type' | 'subject_id'>) {
  return db
    .selectFrom('vaulted_identities')
    .selectAll()
    .where('subject_type', '=', subject.subject_type)
    .where('subject_id', '=', subject.subject_id)
    .where('id', 'not in', (replaced) =>
      replaced.selectFrom('vaulted_identities').select('replaces').where('replaces', 'is not', null).$narrowType<{
        replaces: string
      }>(),
    )
    .executeTakeFirst()
}
