import type { Reader } from '../../database/reader.ts'

const pageSize = 50

export function listCommands(
  db: Reader,
  filter: { readonly before: number | null; readonly accountId: string | null },
) {
  let rows = db
    .selectFrom('command_log')
    .leftJoin('accounts', 'accounts.id', 'command_log.account_id')
    .select([
      'command_log.number',
      'command_log.at',
      'command_log.procedure',
      'command_log.change_count',
      'accounts.full_name',
    ])
    .orderBy('command_log.number', 'desc')
    .limit(pageSize)
  if (filter.before !== null) rows = rows.where('command_log.number', '<', filter.before)
  if (filter.accountId !== null) rows = rows.where('command_log.account_id', '=', filter.accountId)
  return rows.execute()
}
