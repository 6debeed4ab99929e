import { randomBytes } from 'node:crypto'
import { formatPublicKey, publicKeyOf, type SigningKey } from '#shared/bundle/minisign.ts'
import { findSigningKey, insertSigningKey } from '../database/foundation.repository.ts'
import type { CommandContext, QueryContext, TaskContext } from './context.ts'
import { openBytes, sealBytes } from './keys.ts'

/** Makes the installation's own minisign key. Its seed is sealed once more, so that change log and backups hold only ciphertext. */
export async function createSigningKey({ db, newId, now, services }: CommandContext): Promise<void> {
  const id = newId()
  const key: SigningKey = { seed: randomBytes(32), keyId: randomBytes(8) }
  const box = sealBytes(services.installation.open.keys.secrets, Buffer.concat([key.keyId, key.seed]), id)
  await insertSigningKey(db, { id, public_key: formatPublicKey(publicKeyOf(key)), sealed_seed: box, created_at: now })
}

/** The newest signing key with its public half in minisign's text form. */
export async function readSigningKey({
  db,
  services,
}: QueryContext | CommandContext | TaskContext): Promise<{ readonly key: SigningKey; readonly publicKey: string }> {
  const row = await findSigningKey(db)
  const bytes = openBytes(services.installation.open.keys.secrets, row.sealed_seed, row.id)
  return { key: { keyId: bytes.subarray(0, 8), seed: bytes.subarray(8) }, publicKey: row.public_key }
}
