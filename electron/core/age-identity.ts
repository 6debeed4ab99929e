import { randomBytes } from 'node:crypto'
import type { Transaction } from 'kysely'
import { v7 as newUuid } from 'uuid'
import { ageRecipientOf, formatAgeIdentity } from '#shared/bundle/age-keys.ts'
import { insertAgeIdentity, listAgeIdentities } from '../database/foundation.repository.ts'
import type { Reader } from '../database/reader.ts'
import type { Tables } from '../database/tables.ts'
import type { CoreServices } from './context.ts'
import { type DataKeys, openBytes, sealBytes } from './keys.ts'
import { runOwnCommand } from './run-command.ts'

/** Under it a command stands in the log that nobody asked for. */
const ownProcedure = 'trust.createIdentity'

type SecretKeys = Pick<DataKeys, 'secrets'>

/** Makes the unit's own age key. Its seed is sealed once more, so that change log and backups hold only ciphertext. */
export async function insertOwnAgeIdentity(
  db: Transaction<Tables>,
  keys: SecretKeys,
  { id, now }: { readonly id: string; readonly now: string },
): Promise<void> {
  const seed = randomBytes(32)
  const box = sealBytes(keys.secrets, seed, id)
  await insertAgeIdentity(db, { id, recipient: ageRecipientOf(seed), sealed_seed: box, created_at: now })
  seed.fill(0)
}

/** An installation from before there was encryption gets its key the first time it is opened. */
export async function keepAgeIdentity(services: CoreServices): Promise<void> {
  const { database, keys } = services.installation.open
  if ((await listAgeIdentities(database.reader)).length > 0) return
  const now = services.clock.now()
  await runOwnCommand(services, ownProcedure, now, (db) => insertOwnAgeIdentity(db, keys, { id: newUuid(), now }))
}

/** What others encrypt to: `age1…`. */
export async function ownAgeRecipient(db: Reader): Promise<string> {
  const [newest] = await listAgeIdentities(db)
  if (!newest) throw new Error('this installation has no encryption key')
  return newest.recipient
}

/** Every secret that may open a file that came in, newest first, as age takes them: `AGE-SECRET-KEY-1…`. Never leaves the core. */
export async function readAgeIdentities({
  db,
  services,
}: {
  readonly db: Reader
  readonly services: { readonly installation: { readonly open: { readonly keys: SecretKeys } } }
}): Promise<readonly string[]> {
  const { secrets } = services.installation.open.keys
  const rows = await listAgeIdentities(db)
  return rows.map((row) => formatAgeIdentity(openBytes(secrets, row.sealed_seed, row.id)))
}
