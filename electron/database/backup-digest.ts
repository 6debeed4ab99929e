import { createHash, type Hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type DataKeys, deriveKeys, openBytes } from '../core/keys.ts'
import { readOutgoing } from '../features/exchange/outgoing-store.ts'
import { columnsOf, rowImage, rowKey, tracedTables } from './audit-triggers.ts'
import { pooledFile } from './backup-format.ts'
import { contentOf } from './backup-snapshot.ts'
import { sealedSeedTables, storedNameColumns } from './named-files.ts'
import { databaseFile, openConnection, type SqliteDatabase } from './open.ts'

export interface DataDigest {
  readonly digest: string
  readonly rows: number
  readonly files: number
}

/**
 * One hash over every business row and every stored file in plain, in a fixed order: equal for two data folders exactly when their
 * records are equal, also when they lie under different keys. Logs, drafts and replies are not part of it.
 */
export async function digestOfData(folder: string, dataKey: Buffer): Promise<DataDigest> {
  const keys = deriveKeys(dataKey)
  const hash = createHash('sha256')
  const database = openConnection(databaseFile(folder), keys.database, { readonly: true })
  try {
    const { files, outgoing } = contentOf(database, '9999-12-31')
    const contents = new Map(files.map((name) => [name, contentHash(folder, name, keys)]))
    const rows = hashRows(database, keys, hash, (name) => contents.get(name) ?? '')
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

/** The part of the digest that needs no file to be read; `nameOf` says under what a stored file is compared. */
export function digestOfRows(database: SqliteDatabase, keys: DataKeys, nameOf: (storedName: string) => string): string {
  const hash = createHash('sha256')
  hashRows(database, keys, hash, nameOf)
  return hash.digest('hex')
}

const contentHash = (folder: string, name: string, keys: DataKeys): string =>
  createHash('sha256')
    .update(openBytes(keys.files, readFileSync(pooledFile(folder, name)), name))
    .digest('hex')

/** What a row says apart from what the data key made of it: names of files stand for their content, the sealed seed for the seed. */
function hashRows(
  database: SqliteDatabase,
  keys: DataKeys,
  hash: Hash,
  nameOf: (storedName: string) => string,
): number {
  const named = storedNameColumns(database)
  const sealing = sealedSeedTables(database)
  let rows = 0
  for (const table of tracedTables(database)) {
    const columns = columnsOf(database, table)
    const nameColumns = named.filter((one) => one.table === table).map(({ column }) => column)
    const keyMade = new Set([...nameColumns, ...(sealing.includes(table) ? ['sealed_seed'] : [])])
    const plain = columns.filter(({ name }) => !keyMade.has(name))
    const chosen = [...keyMade].map((name) => `, t."${name}"`).join('')
    const images = database
      .prepare<[], { key: string; image: string } & Record<string, unknown>>(
        `select ${rowKey(columns, 't')} as key, ${rowImage(plain, 't')} as image${chosen} from "${table}" as t order by key`,
      )
      .iterate()
    for (const row of images) {
      hash.update(`${JSON.stringify([table, String(row.key), row.image])}\n`)
      for (const column of nameColumns) {
        const name = row[column]
        if (typeof name === 'string') hash.update(`${column} ${nameOf(name)}\n`)
      }
      if (row.sealed_seed instanceof Uint8Array)
        hash.update(
          createHash('sha256')
            .update(openBytes(keys.secrets, row.sealed_seed, String(row.key)))
            .digest(),
        )
      rows += 1
    }
  }
  return rows
}
