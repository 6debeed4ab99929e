import { Kysely, SqliteDialect } from 'kysely'
import { readAgeIdentities } from '#electron/core/age-identity.ts'
import { Keyring } from '#electron/core/keyring.ts'
import { type DataKeys, deriveKeys } from '#electron/core/keys.ts'
import { LogHeadFile } from '#electron/database/log-head.ts'
import type { SqliteDatabase } from '#electron/database/open.ts'
import { databaseFile, openConnection } from '#electron/database/open.ts'
import type { Tables } from '#electron/database/tables.ts'
import { adminPassword } from './core.ts'

/** What someone with the driver, a password and the data folder can reach: every page of the database. */
export async function openRaw(
  folder: string,
  name: string,
  password: string,
): Promise<{ readonly database: SqliteDatabase; readonly head: LogHeadFile; readonly key: Buffer }> {
  const opened = await Keyring.read(folder).open(name, password)
  if (!opened) throw new Error('wrong password')
  const keys = deriveKeys(opened.data)
  return {
    database: openConnection(databaseFile(folder), keys.database),
    head: new LogHeadFile(folder, keys.logHead),
    key: keys.database,
  }
}

/** Runs to the end and returns what a generator returns. */
export function finish<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same folder as the core's repositories read it, with the keys that open what is sealed in it. */
export async function readerOf(
  folder: string,
  name: string,
  password: string,
): Promise<{ readonly db: Kysely<Tables>; readonly keys: DataKeys; close(): void }> {
  const opened = await Keyring.read(folder).open(name, password)
  if (!opened) throw new Error('wrong password')
  const keys = deriveKeys(opened.data)
  const database = openConnection(databaseFile(folder), keys.database, { readonly: true })
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
  return { db, keys, close: () => database.close() }
}

/** The unit's own age identities as they stand in a closed or open data folder. */
export async function identitiesIn(folder: string, name: string, password: string): Promise<readonly string[]> {
  const { db, keys, close } = await readerOf(folder, name, password)
  const identities = await readAgeIdentities({ db, services: { installation: { open: { keys } } } })
  close()
  return identities
}

/** Of how many subjects the reading log says that this procedure read them. */
export async function subjectsRead(folder: string, procedure: string): Promise<number> {
  const { database } = await openRaw(folder, 'admin', adminPassword)
  const rows = database.prepare('SELECT DISTINCT subject_id FROM read_log WHERE procedure = ?').all(procedure)
  database.close()
  return rows.length
}
