import { commandsPerPage } from '#shared/features/audit/audit.contract.ts'
import type { Reader } from '../../database/reader.ts'

interface CommandFilter {
  readonly before: number | null
  readonly accountId: string | null
  readonly since: string | null
  readonly until: string | null
}

export function listCommands(db: Reader, filter: CommandFilter) {
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
    .limit(commandsPerPage)
  if (filter.before !== null) rows = rows.where('command_log.number', '<', filter.before)
  if (filter.accountId !== null) rows = rows.where('command_log.account_id', '=', filter.accountId)
  if (filter.since !== null) rows = rows.where('command_log.at', '>=', filter.since)
  if (filter.until !== null) rows = rows.where('command_log.at', '<', filter.until)
  return rows.execute()
}

export function listAuthors(db: Reader) {
  return db
    .selectFrom('accounts')
    .select(['id', 'full_name'])
    .where('id', 'in', db.selectFrom('command_log').select('account_id').distinct())
    .orderBy('full_name')
    .execute()
}
