import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { OutgoingProposalsTable } from './outgoing-complaints.tables.ts'

const proposals = (db: Reader) =>
  db
    .selectFrom('outgoing_proposals')
    .innerJoin('service_cases as origin', 'origin.id', 'outgoing_proposals.case_id')
    .innerJoin('accounts', 'accounts.id', 'outgoing_proposals.proposed_by')
    .leftJoin('service_cases as complaint', 'complaint.id', 'outgoing_proposals.complaint_id')
    .selectAll('outgoing_proposals')
    .select([
      'origin.number as case_number',
      'accounts.full_name as by_name',
      'complaint.number as complaint_number',
      'complaint.phase as complaint_phase',
    ])

/** Oldest first. */
export const listWaitingProposals = (db: Reader) =>
  proposals(db)
    .where('outgoing_proposals.state', '=', 'proposed')
    .orderBy('proposed_at')
    .orderBy('outgoing_proposals.id')
    .execute()

/** Newest first. */
export const listProposalsOf = (db: Reader, caseId: string) =>
  proposals(db)
    .where('outgoing_proposals.case_id', '=', caseId)
    .orderBy('proposed_at', 'desc')
    .orderBy('outgoing_proposals.id', 'desc')
    .execute()

export const findProposal = (db: Reader, id: string) =>
  proposals(db).where('outgoing_proposals.id', '=', id).executeTakeFirst()

export const findProposalOfComplaint = (db: Reader, complaintId: string) =>
  proposals(db).where('outgoing_proposals.complaint_id', '=', complaintId).executeTakeFirst()

export async function insertProposal(db: Transaction<Tables>, row: OutgoingProposalsTable): Promise<void> {
  await db.insertInto('outgoing_proposals').values(row).execute()
}

export async function closeProposal(
  db: Transaction<Tables>,
  id: string,
  change: Pick<OutgoingProposalsTable, 'state' | 'complaint_id' | 'reason' | 'closed_by' | 'closed_at'>,
): Promise<void> {
  await db.updateTable('outgoing_proposals').set(change).where('id', '=', id).execute()
}
