import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Failure } from '#shared/contract/failure.ts'

/** Holds the data folder for one process. The lock dies with the process, also after kill -9. @throws Failure data-folder-in-use */
export function lockFolder(folder: string): { release(): void } {
  const database = new Database(join(folder, 'lock.db'), { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY')
      throw new Failure('data-folder-in-use')
    throw error
  }
  return { release: () => database.close() }
}
