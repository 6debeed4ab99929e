import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { CalendarVersionsTable, CaseDeadlineMovesTable } from './calendar.tables.ts'

export function listVersions(db: Reader, versions: readonly string[]) {
  return db
    .selectFrom('calendar_versions')
    .selectAll()
    .where('version', 'in', [...versions])
    .execute()
}

/** Keeps what a version was; a version that is already kept stays as it is. */
export async function insertVersion(db: Transaction<Tables>, row: CalendarVersionsTable): Promise<void> {
  await db
    .insertInto('calendar_versions')
    .values(row)
    .onConflict((conflict) => conflict.column('version').doNothing())
    .execute()
}

/** Versions that cases were counted with and whose days nobody has kept yet. */
export async function unkeptVersions(db: Reader): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('service_cases')
    .select('calendar_version')
    .distinct()
    .where('calendar_version', 'not in', (select) => select.selectFrom('calendar_versions').select('version'))
    .execute()
  return rows.map((row) => row.calendar_version)
}

export async function insertMove(db: Transaction<Tables>, move: CaseDeadlineMovesTable): Promise<void> {
  await db.insertInto('case_deadline_moves').values(move).execute()
}

export function movesOf(db: Reader, caseIds: readonly string[]) {
  return db
    .selectFrom('case_deadline_moves')
    .innerJoin('accounts', 'accounts.id', 'case_deadline_moves.account_id')
    .selectAll('case_deadline_moves')
    .select('accounts.full_name as by_name')
    .where('case_deadline_moves.case_id', 'in', [...caseIds])
    .orderBy('case_deadline_moves.at')
    .orderBy('case_deadline_moves.id')
    .execute()
}

export type MoveRow = Awaited<ReturnType<typeof movesOf>>[number]
