import { sql } from 'kysely'
import { commandsPerPage, readsPerPage } from '#shared/features/audit/audit.contract.ts'
import type { HistorySubject } from '#shared/features/history/history.contract.ts'
import { historyDeclarations } from '#shared/features/history/history-subjects.ts'
import type { Reader } from '../../database/reader.ts'
import { commandsTouching } from '../history/history.repository.ts'
import { currentRegister } from '../inmates/current-rows.repository.ts'

interface CommandFilter {
  readonly before: number | null
  readonly accountId: string | null
  readonly since: string | null
  readonly until: string | null
  readonly procedures: readonly string[] | null
  readonly subject: HistorySubject | null
  /** Features whose commands are left out. */
  readonly without: readonly string[]
}

const notOf = (feature: string) =>
  [sql<string>`substr(command_log.procedure, 1, ${feature.length + 1})`, '<>', `${feature}.`] as const

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
  const { procedures, subject } = filter
  for (const feature of filter.without) rows = rows.where(...notOf(feature))
  if (procedures !== null)
    rows = rows.where((build) =>
      // Long work logs its steps as "exchange.seal/keep".
      build.or(
        procedures.flatMap((procedure) => [
          build('command_log.procedure', '=', procedure),
          build(sql<string>`substr(command_log.procedure, 1, ${procedure.length + 1})`, '=', `${procedure}/`),
        ]),
      ),
    )
  if (subject !== null)
    rows = rows.where('command_log.id', 'in', commandsTouching(db, historyDeclarations[subject.type].parts, subject.id))
  return rows.execute()
}

export async function listProcedures(db: Reader, without: readonly string[]): Promise<readonly string[]> {
  let kinds = db.selectFrom('command_log').select('procedure').distinct()
  for (const feature of without) kinds = kinds.where(...notOf(feature))
  const rows = await kinds.execute()
  return [...new Set(rows.map((row) => row.procedure.split('/')[0] ?? ''))].toSorted()
}

interface ReadFilter {
  readonly before: number | null
  readonly readerId: string | null
  readonly subject: HistorySubject | null
  readonly since: string | null
  readonly until: string | null
}

export function listReads(db: Reader, filter: ReadFilter) {
  let rows = db
    .selectFrom('read_log')
    .leftJoin('accounts', 'accounts.id', 'read_log.account_id')
    .leftJoin('inmates', (join) =>
      join.onRef('inmates.id', '=', 'read_log.subject_id').on('read_log.subject_type', '=', 'inmate'),
    )
    .leftJoin('inmate_registers', currentRegister)
    .leftJoin('workers', (join) =>
      join
        .onRef('workers.id', '=', 'read_log.subject_id')
        .on('read_log.subject_type', 'in', ['worker', 'worker-licences']),
    )
    .select([
      'read_log.number',
      'read_log.at',
      'read_log.procedure',
      'read_log.kind',
      'read_log.subject_type',
      'read_log.subject_id',
      'accounts.full_name as reader_name',
      'inmates.name as person_name',
      'workers.name as worker_name',
      'inmate_registers.written as register_number',
    ])
    .orderBy('read_log.number', 'desc')
    .limit(readsPerPage)
  const { before, readerId, subject, since, until } = filter
  if (before !== null) rows = rows.where('read_log.number', '<', before)
  if (readerId !== null) rows = rows.where('read_log.account_id', '=', readerId)
  if (since !== null) rows = rows.where('read_log.at', '>=', since)
  if (until !== null) rows = rows.where('read_log.at', '<', until)
  if (subject?.type === 'recommendation')
    rows = rows
      .where('read_log.subject_type', '=', 'inmate')
      .where('read_log.subject_id', 'in', (build) =>
        build.selectFrom('service_cases').select('service_cases.inmate_id').where('service_cases.id', '=', subject.id),
      )
  else if (subject !== null)
    rows = rows.where('read_log.subject_type', '=', subject.type).where('read_log.subject_id', '=', subject.id)
  return rows.execute()
}

export function listReaders(db: Reader) {
  return db
    .selectFrom('accounts')
    .select(['id', 'full_name'])
    .where('id', 'in', db.selectFrom('read_log').select('account_id').distinct())
    .orderBy('full_name')
    .execute()
}

const mostFound = 5

/** Records whose number or name holds the text; people have a search of their own, and so have complaints, behind their wall. */
export async function findRecordsByText(db: Reader, text: string, letterRights: readonly string[]) {
  const pattern = `%${text.replaceAll(/[%_]/g, '')}%`
  const accounts = await db
    .selectFrom('accounts')
    .select(['id', 'full_name as label'])
    .where('full_name', 'like', pattern)
    .limit(mostFound)
    .execute()
  const cases = await db
    .selectFrom('service_cases')
    .select(['id', 'number as label'])
    .where('number', 'like', pattern)
    .where('service_cases.id', 'not in', db.selectFrom('complaints').select('case_id'))
    .limit(mostFound)
    .execute()
  const letters = await db
    .selectFrom('letters')
    .select(['id', 'number as label'])
    .where('number', 'like', pattern)
    .where('permission', 'in', [...letterRights, ''])
    .where('subject_type', '<>', 'complaint')
    .limit(mostFound)
    .execute()
  const bundles = await db
    .selectFrom('outgoing_bundles')
    .select(['id', 'name as label'])
    .where('name', 'like', pattern)
    .limit(mostFound)
    .execute()
  return { accounts, cases, letters, bundles }
}

export function listAuthors(db: Reader) {
  return db
    .selectFrom('accounts')
    .select(['id', 'full_name'])
    .where('id', 'in', db.selectFrom('command_log').select('account_id').distinct())
    .orderBy('full_name')
    .execute()
}
