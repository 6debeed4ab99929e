import { instantSchema } from '#shared/time/instant.ts'
import type { Reader } from '../../database/reader.ts'
import { rekeyProcedure } from '../../database/rekey-data.ts'

/** The last change of the data key, as the chain tells it: data that went back to an older backup knows of no later one. */
export async function lastRekey(db: Reader) {
  const row = await db
    .selectFrom('command_log')
    .select(['number', 'at'])
    .where('procedure', '=', rekeyProcedure)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { number: row.number, at: instantSchema.parse(row.at) } : null
}

/** Names of whoever lost their account after a command of the log and has not come back. */
export async function namesDisabledSince(db: Reader, commandNumber: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('accounts')
    .select('full_name')
    .where('state', '=', 'disabled')
    .where('id', 'in', (inner) =>
      inner
        .selectFrom('change_log')
        .innerJoin('command_log', 'command_log.id', 'change_log.command_id')
        .select('change_log.row_key')
        .where('change_log.table_name', '=', 'accounts')
        .where('change_log.operation', '=', 'update')
        .where('change_log.after', 'like', '%"state":"disabled"%')
        .where('command_log.number', '>', commandNumber),
    )
    .orderBy('full_name')
    .execute()
  return rows.map((row) => row.full_name)
}

export async function countActiveAccounts(db: Reader): Promise<number> {
  const rows = await db.selectFrom('accounts').select('id').where('state', '=', 'active').execute()
  return rows.length
}

export function totalOfFiles(db: Reader) {
  return db
    .selectFrom('files')
    .select((select) => [
      select.fn.countAll<number>().as('count'),
      select.fn.coalesce(select.fn.sum<number>('size'), select.lit(0)).as('bytes'),
    ])
    .executeTakeFirstOrThrow()
}
