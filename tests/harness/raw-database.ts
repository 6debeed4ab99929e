import { Keyring } from '#electron/core/keyring.ts'
import { deriveKeys } from '#electron/core/keys.ts'
import { LogHeadFile } from '#electron/database/log-head.ts'
import type { SqliteDatabase } from '#electron/database/open.ts'
import { databaseFile, openConnection } from '#electron/database/open.ts'

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
