import type { Insertable, Transaction } from 'kysely'
import type { LabRequestState } from '#shared/features/lab-requests/lab-request.rules.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { Sight } from '../medical-records/encounters.repository.ts'
import type { LabRequestsTable } from './lab-requests.tables.ts'

function requests(db: Reader, { confidential }: Sight) {
  const rows = db
    .selectFrom('lab_requests')
    .innerJoin('inmates', 'inmates.id', 'lab_requests.inmate_id')
    .innerJoin('accounts as recorder', 'recorder.id', 'lab_requests.recorded_by')
    .leftJoin('accounts as sender', 'sender.id', 'lab_requests.sent_by')
    .leftJoin('accounts as resulter', 'resulter.id', 'lab_requests.resulted_by')
    .leftJoin('accounts as reader', 'reader.id', 'lab_requests.read_by')
    .leftJoin('accounts as voider', 'voider.id', 'lab_requests.voided_by')
    .selectAll('lab_requests')
    .select([
      'inmates.name as inmate_name',
      'recorder.full_name as recorder_name',
      'sender.full_name as sender_name',
      'resulter.full_name as resulter_name',
      'reader.full_name as reader_name',
      'voider.full_name as voider_name',
    ])
  return confidential ? rows : rows.where('lab_requests.confidentiality', '=', 'normal')
}

export interface LabRequestFilter {
  readonly inmateId: string | null
  /** Empty: all. */
  readonly states: readonly LabRequestState[]
}

/** Newest first; what is more secret only for whoever may know of it. */
export function listLabRequests(db: Reader, sight: Sight, { inmateId, states }: LabRequestFilter) {
  let rows = requests(db, sight)
  if (inmateId !== null) rows = rows.where('lab_requests.inmate_id', '=', inmateId)
  if (states.length > 0) rows = rows.where('lab_requests.state', 'in', [...states])
  return rows.orderBy('lab_requests.requested_at', 'desc').orderBy('lab_requests.id', 'desc').execute()
}

export type LabRequestRow = Awaited<ReturnType<typeof listLabRequests>>[number]

/** Undefined also where the reader may not know of it. */
export function findLabRequest(db: Reader, sight: Sight, id: string) {
  return requests(db, sight).where('lab_requests.id', '=', id).executeTakeFirst()
}

export async function insertLabRequest(db: Transaction<Tables>, row: Insertable<LabRequestsTable>): Promise<void> {
  await db.insertInto('lab_requests').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function updateLabRequest(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  change: Partial<Omit<LabRequestsTable, 'id' | 'number' | 'inmate_id' | 'recorded_at' | 'recorded_by' | 'revision'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('lab_requests')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Tells which request a result of the record answers. */
export async function tieLabResult(db: Transaction<Tables>, resultId: string, requestId: string): Promise<void> {
  await db.updateTable('lab_results').set({ lab_request_id: requestId }).where('id', '=', resultId).execute()
}
