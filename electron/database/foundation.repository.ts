import type { Kysely, Transaction } from 'kysely'
import type { StoredFile } from '../core/file-store.ts'
import type {
  AgeIdentitiesTable,
  IdempotencyTable,
  ReadLogTable,
  SecurityLogTable,
  SigningKeysTable,
} from './foundation.tables.ts'
import type { Reader } from './reader.ts'
import type { Tables } from './tables.ts'

/** A setting's JSON value; undefined when the office never changed it. */
export async function readSetting<Value>(db: Reader, key: string): Promise<Value | undefined> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
  return row ? (JSON.parse(row.value) as Value) : undefined
}

/** Every value that a setting had, oldest first, and from when; null where it was taken away. */
export const settingChanges = (db: Reader, key: string) =>
  db
    .selectFrom('change_log')
    .innerJoin('command_log', 'command_log.id', 'change_log.command_id')
    .select(['command_log.at', 'change_log.after'])
    .where('change_log.table_name', '=', 'settings')
    .where('change_log.row_key', '=', key)
    .orderBy('change_log.number')
    .execute()

export async function writeSetting(db: Transaction<Tables>, key: string, value: unknown): Promise<void> {
  await db
    .insertInto('settings')
    .values({ key, value: JSON.stringify(value) })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: JSON.stringify(value) }))
    .execute()
}

export async function insertFile(
  db: Transaction<Tables>,
  file: StoredFile & {
    readonly id: string
    readonly originalName: string
    readonly uploadedBy: string
    readonly uploadedAt: string
    /** What is stored is a box of this vault. */
    readonly vaultId?: string
  },
): Promise<void> {
  await db
    .insertInto('files')
    .values({
      id: file.id,
      storage_name: file.storageName,
      media_type: file.mediaType,
      size: file.size,
      sha256: file.sha256,
      original_name: file.originalName,
      uploaded_by: file.uploadedBy,
      uploaded_at: file.uploadedAt,
      permission: null,
      subject_type: null,
      subject_id: null,
      vault_id: file.vaultId ?? null,
    })
    .execute()
}

export function findFile(db: Reader, id: string) {
  return db.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Ties an uploaded file to a record: from now on it follows that record's right and its reading is logged under the subject. */
export async function attachFile(
  db: Transaction<Tables>,
  id: string,
  owner: {
    readonly permission: string
    readonly reads: 'nothing' | 'health' | 'identity'
    readonly subjectType: string
    readonly subjectId: string
  },
): Promise<void> {
  await db
    .updateTable('files')
    .set({
      permission: owner.permission,
      reads: owner.reads,
      subject_type: owner.subjectType,
      subject_id: owner.subjectId,
    })
    .where('id', '=', id)
    .execute()
}

/** Only for uploads that nothing names. */
export async function deleteFiles(db: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  for (const id of ids) await db.deleteFrom('files').where('id', '=', id).where('permission', 'is', null).execute()
}

/** The next number of a gap-free series; part of the running command, so that a rollback gives it back. */
export async function nextNumber(db: Transaction<Tables>, name: string): Promise<number> {
  const row = await db
    .insertInto('counters')
    .values({ name, value: 1 })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((update) => ({ value: update('counters.value', '+', 1) })),
    )
    .returning('value')
    .executeTakeFirstOrThrow()
  return row.value
}

/** Replies of long finished commands; no page still retries them. */
export async function sweepFinishedKeys(db: Kysely<Tables>, before: string): Promise<void> {
  await db.deleteFrom('idempotency').where('at', '<', before).execute()
}

export async function insertSigningKey(db: Transaction<Tables>, key: SigningKeysTable): Promise<void> {
  await db.insertInto('signing_keys').values(key).execute()
}

export function findSigningKey(db: Reader) {
  return db.selectFrom('signing_keys').selectAll().orderBy('created_at', 'desc').limit(1).executeTakeFirstOrThrow()
}

/** How a hash under a key begins. */
export const keyedHashMark = 'hmac:'

/**
 * What versions before this one left: plain hashes of inputs, and replies that told a secret. The rows stay, so that a retry is still
 * recognised; it is refused, because its input can no longer be compared.
 */
export async function forgetKeptSecrets(db: Kysely<Tables>, secretProcedures: readonly string[]): Promise<void> {
  await db
    .updateTable('idempotency')
    .set({ input_hash: '' })
    .where('input_hash', 'not like', `${keyedHashMark}%`)
    .where('input_hash', '!=', '')
    .execute()
  await db
    .updateTable('idempotency')
    .set({ reply: 'null' })
    .where('procedure', 'in', [...secretProcedures])
    .where('reply', '!=', 'null')
    .execute()
}

export async function insertAgeIdentity(db: Transaction<Tables>, identity: AgeIdentitiesTable): Promise<void> {
  await db.insertInto('age_identities').values(identity).execute()
}

/** Newest first; a file that came in may still be encrypted to an earlier one. */
export function listAgeIdentities(db: Reader) {
  return db.selectFrom('age_identities').selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc').execute()
}

/** The reply of a finished command, for a retry under the same key. */
export function findReply(db: Reader, key: string) {
  return db.selectFrom('idempotency').selectAll().where('key', '=', key).executeTakeFirst()
}

/** Keeps a reply and drops the draft of the same id: a late autosave must not revive what was sent. */
export async function keepReply(db: Transaction<Tables>, reply: IdempotencyTable): Promise<void> {
  await db.insertInto('idempotency').values(reply).execute()
  await db.deleteFrom('drafts').where('id', '=', reply.key).where('account_id', '=', reply.account_id).execute()
}

export async function insertReads(db: Kysely<Tables>, reads: readonly Omit<ReadLogTable, 'number'>[]): Promise<void> {
  // One statement takes some 32,000 values, and a long list looks at more people than that allows.
  for (let first = 0; first < reads.length; first += 1000)
    await db
      .insertInto('read_log')
      .values(reads.slice(first, first + 1000))
      .execute()
}

export async function insertSecurityEntry(db: Kysely<Tables>, entry: Omit<SecurityLogTable, 'number'>): Promise<void> {
  await db.insertInto('security_log').values(entry).execute()
}
