import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { ComplaintAccusedTable, ComplaintFilesTable, ComplaintsTable } from './complaints.tables.ts'

/** Who looks, as the wall before the accused sees them. */
export interface Onlooker {
  readonly accountId: string
  /** Units to which the account's roles belong. */
  readonly units: readonly string[]
}

/** The one door to complaints: whoever one is about, alone or with the whole unit, does not find it. */
function seenBy(db: Reader, { accountId, units }: Onlooker) {
  return db
    .selectFrom('complaints')
    .innerJoin('service_cases', 'service_cases.id', 'complaints.case_id')
    .innerJoin('accounts as officers', 'officers.id', 'complaints.officer_id')
    .innerJoin('accounts as recorders', 'recorders.id', 'complaints.recorded_by')
    .where(({ not, exists, selectFrom, ref }) =>
      not(
        exists(
          selectFrom('complaint_accused')
            .select('complaint_accused.id')
            .where('complaint_accused.complaint_id', '=', ref('complaints.id'))
            .where('cleared_at', 'is', null)
            .where(({ or, eb }) =>
              or([eb('account_id', '=', accountId), ...(units.length > 0 ? [eb('unit', 'in', units)] : [])]),
            ),
        ),
      ),
    )
    .selectAll('complaints')
    .select(['service_cases.number', 'service_cases.phase', 'officers.full_name as officer_name'])
    .select('recorders.full_name as recorder_name')
    .select(({ exists, selectFrom, ref }) =>
      exists(
        selectFrom('complaint_tasks')
          .select('complaint_tasks.id')
          .where('complaint_tasks.complaint_id', '=', ref('complaints.id'))
          .where('kind', '=', 'danger'),
      ).as('is_dangerous'),
    )
}

const ends = ['done', 'refused', 'cancelled'] as const

export function listComplaints(db: Reader, onlooker: Onlooker, show: 'open' | 'ended' | 'all') {
  let rows = seenBy(db, onlooker)
  if (show === 'open') rows = rows.where('service_cases.phase', 'not in', ends)
  if (show === 'ended') rows = rows.where('service_cases.phase', 'in', ends)
  return rows.orderBy('complaints.received_at', 'desc').orderBy('complaints.id', 'desc').execute()
}

export type ComplaintRowFound = Awaited<ReturnType<typeof listComplaints>>[number]

export function findComplaint(db: Reader, onlooker: Onlooker, id: string) {
  return seenBy(db, onlooker).where('complaints.id', '=', id).executeTakeFirst()
}

export function findComplaintOfCase(db: Reader, onlooker: Onlooker, caseId: string) {
  return seenBy(db, onlooker).where('complaints.case_id', '=', caseId).executeTakeFirst()
}

/** For the desk, which has the number from the reporter's paper: steps only, and so without the wall. */
export function findByNumber(db: Reader, number: string) {
  return db
    .selectFrom('complaints')
    .innerJoin('service_cases', 'service_cases.id', 'complaints.case_id')
    .selectAll('complaints')
    .select(['service_cases.number', 'service_cases.phase', 'service_cases.service_id'])
    .where('service_cases.number', '=', number)
    .executeTakeFirst()
}

export async function insertComplaint(
  db: Transaction<Tables>,
  complaint: Omit<ComplaintsTable, 'revision'>,
): Promise<void> {
  await db.insertInto('complaints').values(complaint).execute()
}

/** Changes a row only if nobody else did since it was read; false otherwise. */
export async function updateComplaint(
  db: Transaction<Tables>,
  reference: { readonly id: string; readonly revision: number },
  change: Partial<Pick<ComplaintsTable, 'officer_id' | 'class'>>,
): Promise<boolean> {
  const result = await db
    .updateTable('complaints')
    .set({ ...change, revision: reference.revision + 1 })
    .where('id', '=', reference.id)
    .where('revision', '=', reference.revision)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function insertAccused(
  db: Transaction<Tables>,
  rows: readonly Pick<ComplaintAccusedTable, 'id' | 'complaint_id' | 'unit' | 'account_id' | 'named_by' | 'named_at'>[],
): Promise<void> {
  if (rows.length > 0) await db.insertInto('complaint_accused').values(rows).execute()
}

/** Who stands accused now. */
export function listAccused(db: Reader, complaintId: string) {
  return db
    .selectFrom('complaint_accused')
    .leftJoin('accounts', 'accounts.id', 'complaint_accused.account_id')
    .selectAll('complaint_accused')
    .select('accounts.full_name')
    .where('complaint_id', '=', complaintId)
    .where('cleared_at', 'is', null)
    .orderBy('named_at')
    .execute()
}

export async function clearAccused(
  db: Transaction<Tables>,
  id: string,
  change: Pick<ComplaintAccusedTable, 'cleared_by' | 'cleared_at' | 'clear_reason'>,
): Promise<void> {
  await db.updateTable('complaint_accused').set(change).where('id', '=', id).execute()
}

export async function insertComplaintFiles(
  db: Transaction<Tables>,
  rows: readonly ComplaintFilesTable[],
): Promise<void> {
  if (rows.length > 0) await db.insertInto('complaint_files').values(rows).execute()
}

export function listComplaintFiles(db: Reader, complaintId: string) {
  return db
    .selectFrom('complaint_files')
    .select('file_id')
    .where('complaint_id', '=', complaintId)
    .orderBy('position')
    .execute()
}
