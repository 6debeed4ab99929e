import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { deriveKeys, openBytes } from '../core/keys.ts'
import { readOutgoing } from '../features/exchange/outgoing-store.ts'
import { columnsOf, rowImage, rowKey, tracedTables } from './audit-triggers.ts'
import { pooledFile } from './backup-format.ts'
import { contentOf } from './backup-snapshot.ts'
import { databaseFile, openConnection } from './open.ts'

export interface DataDigest {
  readonly digest: string
  readonly rows: number
  readonly files: number
}

/**
 * One hash over every business row and every stored file in plain, in a fixed order: equal for two data folders exactly when their
 * records are equal. Logs, drafts and replies are not part of it.
 */
export async function digestOfData(folder: string, dataKey: Buffer): Promise<DataDigest> {
  const keys = deriveKeys(dataKey)
  const hash = createHash('sha256')
  const database = openConnection(databaseFile(folder), keys.database, { readonly: true })
  let rows = 0
  try {
    for (const table of tracedTables(database)) {
      const columns = columnsOf(database, table)
      const images = database
        .prepare<[], { key: string; image: string }>(
          `select ${rowKey(columns, 't')} as key, ${rowImage(columns, 't')} as image from "${table}" as t order by key`,
        )
        .iterate()
      for (const { key, image } of images) {
        hash.update(`${JSON.stringify([table, String(key), image])}\n`)
        rows += 1
      }
    }
    const { files, outgoing } = contentOf(database, '9999-12-31')
    for (const name of files) {
      const content = openBytes(keys.files, readFileSync(pooledFile(folder, name)), name)
      hash.update(`${name} ${createHash('sha256').update(content).digest('hex')}\n`)
    }
    for (const id of outgoing) {
      const content = createHash('sha256')
      for await (const chunk of readOutgoing({ folder, open: { keys } }, id)) content.update(chunk)
      hash.update(`${id} ${content.digest('hex')}\n`)
    }
    return { digest: hash.digest('hex'), rows, files: files.length + outgoing.length }
  } finally {
    database.close()
  }
}
