import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { ProtocolApprovalsTable } from './clinic-protocols.tables.ts'

/** Newest first, with the names of the officers. */
export function listApprovals(db: Reader) {
  return db
    .selectFrom('protocol_approvals')
    .innerJoin('accounts as recorder', 'recorder.id', 'protocol_approvals.recorded_by')
    .leftJoin('accounts as withdrawer', 'withdrawer.id', 'protocol_approvals.withdrawn_by')
    .selectAll('protocol_approvals')
    .select(['recorder.full_name as recorded_by_name', 'withdrawer.full_name as withdrawn_by_name'])
    .orderBy('protocol_approvals.recorded_at', 'desc')
    .orderBy('protocol_approvals.id', 'desc')
    .execute()
}

export type ApprovalRow = Awaited<ReturnType<typeof listApprovals>>[number]

export async function insertApproval(db: Transaction<Tables>, row: ProtocolApprovalsTable): Promise<void> {
  await db.insertInto('protocol_approvals').values(row).execute()
}

/** False when it is not in force. */
export async function withdrawApproval(
  db: Transaction<Tables>,
  id: string,
  change: { readonly withdrawn_at: string; readonly withdrawn_by: string; readonly withdrawn_reason: string },
): Promise<boolean> {
  const result = await db
    .updateTable('protocol_approvals')
    .set({ ...change, state: 'withdrawn' })
    .where('id', '=', id)
    .where('state', '=', 'in-force')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
