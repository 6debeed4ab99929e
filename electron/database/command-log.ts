import { createHash } from 'node:crypto'
import type { SqliteDatabase } from './open.ts'

export interface ChainLink {
  readonly number: number
  readonly id: string
  readonly at: string
  readonly account_id: string | null
  readonly procedure: string
  readonly change_count: number
  readonly digest: string
  readonly previous: string
  readonly hash: string
}

export interface ChangeRow {
  readonly number: number
  readonly command_id: string
  readonly table_name: string
  readonly row_key: string
  readonly operation: string
  readonly before: string | null
  readonly after: string | null
}

export const chainStart = '0'.repeat(64)

export function digestOfChanges(changes: Iterable<ChangeRow>): { readonly digest: string; readonly count: number } {
  const hash = createHash('sha256')
  let count = 0
  for (const change of changes) {
    hash.update(
      `${JSON.stringify([change.number, change.table_name, change.row_key, change.operation, change.before, change.after])}\n`,
    )
    count += 1
  }
  return { digest: hash.digest('hex'), count }
}

export function hashOfLink(link: Omit<ChainLink, 'hash'>): string {
  return createHash('sha256')
    .update(
      JSON.stringify([
        link.number,
        link.id,
        link.at,
        link.account_id,
        link.procedure,
        link.change_count,
        link.digest,
        link.previous,
      ]),
    )
    .digest('hex')
}

/** Marks the running command for the triggers. Called once, right after the transaction has begun. */
export function beginCommand(database: SqliteDatabase, id: string): void {
  database.prepare('insert into current_command (one, id) values (1, ?)').run(id)
}

/** Closes the command: takes the mark away and chains what it changed. Called right before the commit. */
export function finishCommand(
  database: SqliteDatabase,
  command: { readonly id: string; readonly at: string; readonly accountId: string | null; readonly procedure: string },
): { readonly link: ChainLink; readonly tables: ReadonlySet<string> } {
  database.prepare('delete from current_command').run()
  const changes = database
    .prepare<[string], ChangeRow>('select * from change_log where command_id = ? order by number')
    .all(command.id)
  const last = lastLink(database)
  const { digest, count } = digestOfChanges(changes)
  const unhashed = {
    number: (last?.number ?? 0) + 1,
    id: command.id,
    at: command.at,
    account_id: command.accountId,
    procedure: command.procedure,
    change_count: count,
    digest,
    previous: last?.hash ?? chainStart,
  }
  const link = { ...unhashed, hash: hashOfLink(unhashed) }
  database
    .prepare(
      `insert into command_log (number, id, at, account_id, procedure, change_count, digest, previous, hash)
       values (@number, @id, @at, @account_id, @procedure, @change_count, @digest, @previous, @hash)`,
    )
    .run(link)
  return { link, tables: new Set(changes.map((change) => change.table_name)) }
}

export function lastLink(database: SqliteDatabase): ChainLink | undefined {
  return database.prepare<[], ChainLink>('select * from command_log order by number desc limit 1').get()
}
