import type { Transaction } from 'kysely'
import { type Role, roleSchema } from '#shared/people/roles.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type {
  CaseApprovalsTable,
  CaseEventsTable,
  CaseFilesTable,
  CasePapersTable,
  ServiceCasesTable,
  TppSessionsTable,
} from './service-cases.tables.ts'

const rolesSchema = roleSchema.array()

const endedPhases = ['done', 'refused', 'cancelled'] as const

/** Cases, newest first, with the name and the present register number of the inmate that they are about; null where they are about none. */
function casesWithPeople(db: Reader) {
  return db
    .selectFrom('service_cases')
    .leftJoin('inmates', 'inmates.id', 'service_cases.inmate_id')
    .leftJoin('workers', 'workers.id', 'service_cases.worker_id')
    .innerJoin('accounts', 'accounts.id', 'service_cases.opened_by')
    .leftJoin('inmate_registers', (join) =>
      join
        .onRef('inmate_registers.inmate_id', '=', 'service_cases.inmate_id')
        .on('inmate_registers.state', '=', 'active')
        .on('inmate_registers.valid_to', 'is', null),
    )
    .selectAll('service_cases')
    .select([
      'inmates.name as inmate_name',
      'workers.name as worker_name',
      'inmate_registers.written as register_number',
      'accounts.full_name as opened_by_name',
    ])
}

export type CaseRow = Awaited<ReturnType<typeof listCases>>[number]

export function listCases(
  db: Reader,
  /** Without a service: the cases of all. */
  filter: { readonly serviceId: string | null; readonly includeEnded: boolean; readonly inmateId: string | null },
) {
  let rows = casesWithPeople(db)
  if (filter.serviceId !== null) rows = rows.where('service_cases.service_id', '=', filter.serviceId)
  if (!filter.includeEnded) rows = rows.where('service_cases.phase', 'not in', [...endedPhases])
  if (filter.inmateId !== null) rows = rows.where('service_cases.inmate_id', '=', filter.inmateId)
  return rows.orderBy('service_cases.opened_at', 'desc').orderBy('service_cases.id', 'desc').execute()
}

export function findCase(db: Reader, serviceId: string, id: string) {
  return casesWithPeople(db)
    .where('service_cases.service_id', '=', serviceId)
    .where('service_cases.id', '=', id)
    .executeTakeFirst()
}

/** The service of a case; null when there is no such case. */
export async function serviceOfCase(db: Reader, id: string): Promise<string | null> {
  const row = await db.selectFrom('service_cases').select('service_id').where('id', '=', id).executeTakeFirst()
  return row?.service_id ?? null
}

/** Cases that are part of this one now: joined to it, and not taken apart since. */
export function casesJoinedTo(db: Reader, id: string) {
  return db
    .selectFrom('case_events')
    .innerJoin('service_cases', 'service_cases.id', 'case_events.case_id')
    .select(['service_cases.id', 'service_cases.number', 'case_events.at'])
    .where('case_events.linked_case_id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('case_events as later')
            .select('later.id')
            .whereRef('later.case_id', '=', 'case_events.case_id')
            .whereRef('later.sequence', '>', 'case_events.sequence')
            .where('later.kind', 'in', ['joined', 'parted']),
        ),
      ),
    )
    .orderBy('service_cases.number')
    .execute()
}

/** Cases that were opened as renewals of this one. */
export function renewalsOf(db: Reader, id: string) {
  return db.selectFrom('service_cases').select(['id', 'number', 'phase']).where('renews', '=', id).execute()
}

/** How many open cases each version of a service has. */
export async function countRunning(db: Reader, serviceId: string): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('service_cases')
    .select(['service_version', (select) => select.fn.countAll<number>().as('count')])
    .where('service_id', '=', serviceId)
    .where('phase', 'not in', [...endedPhases])
    .groupBy('service_version')
    .execute()
  return new Map(rows.map((row) => [row.service_version, row.count]))
}

/** Papers with what the letter register and the print log know of them. */
export function papersOf(db: Reader, caseIds: readonly string[]) {
  return db
    .selectFrom('case_papers')
    .leftJoin('letters', 'letters.id', 'case_papers.letter_id')
    .leftJoin('letter_number_sources', 'letter_number_sources.letter_id', 'case_papers.letter_id')
    .leftJoin('accounts as attacher', 'attacher.id', 'case_papers.attached_by')
    .leftJoin('accounts as voider', 'voider.id', 'case_papers.voided_by')
    .selectAll('case_papers')
    .select([
      'letters.revision as letter_revision',
      'letters.number as letter_number',
      'letters.state as letter_state',
      'letter_number_sources.source as letter_number_source',
      'attacher.full_name as attached_by_name',
      'voider.full_name as voided_by_name',
    ])
    .select((select) =>
      select
        .exists(
          select
            .selectFrom('letter_prints')
            .select('id')
            .whereRef('letter_prints.letter_id', '=', 'case_papers.letter_id'),
        )
        .as('was_printed'),
    )
    .where('case_papers.case_id', 'in', [...caseIds])
    .orderBy('case_papers.id')
    .execute()
}

export type PaperRow = Awaited<ReturnType<typeof papersOf>>[number]

export function sessionsOf(db: Reader, caseIds: readonly string[]) {
  return db
    .selectFrom('tpp_sessions')
    .leftJoin('letters', 'letters.id', 'tpp_sessions.letter_id')
    .leftJoin('letter_number_sources', 'letter_number_sources.letter_id', 'tpp_sessions.letter_id')
    .leftJoin('accounts', 'accounts.id', 'tpp_sessions.recorded_by')
    .selectAll('tpp_sessions')
    .select([
      'letters.revision as letter_revision',
      'letters.number as letter_number',
      'letters.state as letter_state',
      'letter_number_sources.source as letter_number_source',
      'accounts.full_name as recorded_by_name',
    ])
    .where('tpp_sessions.case_id', 'in', [...caseIds])
    .orderBy('tpp_sessions.id')
    .execute()
}

export type SessionRow = Awaited<ReturnType<typeof sessionsOf>>[number]

export function filesOf(db: Reader, caseIds: readonly string[]) {
  return db
    .selectFrom('case_files')
    .innerJoin('files', 'files.id', 'case_files.file_id')
    .select([
      'case_files.case_id',
      'case_files.paper_id',
      'case_files.session_id',
      'files.id',
      'files.storage_name',
      'files.media_type',
      'files.size',
      'files.sha256',
      'files.permission',
    ])
    .where('case_files.case_id', 'in', [...caseIds])
    .orderBy('case_files.position')
    .execute()
}

export type CaseFileRow = Awaited<ReturnType<typeof filesOf>>[number]

export function eventsOf(db: Reader, caseIds: readonly string[]) {
  return db
    .selectFrom('case_events')
    .innerJoin('accounts', 'accounts.id', 'case_events.account_id')
    .leftJoin('service_cases as linked', 'linked.id', 'case_events.linked_case_id')
    .selectAll('case_events')
    .select(['accounts.full_name as by_name', 'linked.number as linked_number'])
    .where('case_events.case_id', 'in', [...caseIds])
    .orderBy('case_events.case_id')
    .orderBy('case_events.sequence')
    .execute()
}

export type EventRow = Awaited<ReturnType<typeof eventsOf>>[number]

/** Roles of the accounts that could act today. */
export async function heldRoles(db: Reader): Promise<ReadonlySet<Role>> {
  const rows = await db.selectFrom('accounts').select('roles').where('state', '=', 'active').execute()
  return new Set(rows.flatMap((row) => rolesSchema.parse(JSON.parse(row.roles))))
}

export async function hasCaseNumber(db: Reader, number: string): Promise<boolean> {
  const row = await db.selectFrom('service_cases').select('id').where('number', '=', number).executeTakeFirst()
  return row !== undefined
}

export async function insertCase(db: Transaction<Tables>, row: Omit<ServiceCasesTable, 'revision'>): Promise<void> {
  await db.insertInto('service_cases').values(row).execute()
}

/** Moves a case on if it still stands at the revision that the decision was made on; false otherwise. */
export async function advanceCase(
  db: Transaction<Tables>,
  reference: { readonly id: string; readonly revision: number },
  change: Pick<ServiceCasesTable, 'phase'> & { readonly emergency_reason?: string },
): Promise<boolean> {
  const result = await db
    .updateTable('service_cases')
    .set({ ...change, revision: reference.revision + 1 })
    .where('id', '=', reference.id)
    .where('revision', '=', reference.revision)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** From now on the case is counted with this calendar. Its revision stays: nothing that a page decided on has changed. */
export async function setCalendarVersion(db: Transaction<Tables>, id: string, version: string): Promise<void> {
  await db.updateTable('service_cases').set({ calendar_version: version }).where('id', '=', id).execute()
}

export async function insertPaper(db: Transaction<Tables>, paper: Omit<CasePapersTable, 'withdrawn'>): Promise<void> {
  await db.insertInto('case_papers').values(paper).execute()
}

export async function updatePaper(
  db: Transaction<Tables>,
  id: string,
  change: Partial<Omit<CasePapersTable, 'id' | 'case_id' | 'withdrawn'>>,
): Promise<void> {
  await db.updateTable('case_papers').set(change).where('id', '=', id).execute()
}

/** The consent that a paper carried has been taken back. */
export async function withdrawPapers(db: Transaction<Tables>, caseId: string, requirementId: string): Promise<void> {
  await db
    .updateTable('case_papers')
    .set({ withdrawn: 1 })
    .where('case_id', '=', caseId)
    .where('requirement_id', '=', requirementId)
    .where('voided_at', 'is', null)
    .execute()
}

export async function insertSession(db: Transaction<Tables>, session: TppSessionsTable): Promise<void> {
  await db.insertInto('tpp_sessions').values(session).execute()
}

export async function updateSession(
  db: Transaction<Tables>,
  id: string,
  change: Partial<Omit<TppSessionsTable, 'id' | 'case_id'>>,
): Promise<void> {
  await db.updateTable('tpp_sessions').set(change).where('id', '=', id).execute()
}

export async function insertCaseFiles(db: Transaction<Tables>, files: readonly CaseFilesTable[]): Promise<void> {
  if (files.length > 0)
    await db
      .insertInto('case_files')
      .values([...files])
      .execute()
}

export async function insertApproval(db: Transaction<Tables>, approval: CaseApprovalsTable): Promise<void> {
  await db.insertInto('case_approvals').values(approval).execute()
}

export async function insertEvents(db: Transaction<Tables>, events: readonly CaseEventsTable[]): Promise<void> {
  if (events.length > 0)
    await db
      .insertInto('case_events')
      .values([...events])
      .execute()
}
