import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { ComplaintPinAttemptsTable, ComplaintReceiptsTable } from './complaints.tables.ts'

/** The receipt whose PIN counts. */
export function findReceiptOf(db: Reader, complaintId: string) {
  return db
    .selectFrom('complaint_receipts')
    .selectAll()
    .where('complaint_id', '=', complaintId)
    .where('state', '<>', 'replaced')
    .executeTakeFirst()
}

export function findReceipt(db: Reader, id: string) {
  return db.selectFrom('complaint_receipts').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertReceipt(
  db: Transaction<Tables>,
  receipt: Omit<ComplaintReceiptsTable, 'settled_by' | 'settled_at'>,
): Promise<void> {
  await db.insertInto('complaint_receipts').values(receipt).execute()
}

export async function settleReceipt(
  db: Transaction<Tables>,
  id: string,
  change: Pick<ComplaintReceiptsTable, 'state' | 'settled_by' | 'settled_at'>,
): Promise<void> {
  await db.updateTable('complaint_receipts').set(change).where('id', '=', id).execute()
}

export function findAttempts(db: Reader, number: string) {
  return db.selectFrom('complaint_pin_attempts').selectAll().where('number', '=', number).executeTakeFirst()
}

export async function putAttempts(db: Transaction<Tables>, row: ComplaintPinAttemptsTable): Promise<void> {
  const { failures, last_at } = row
  await db
    .insertInto('complaint_pin_attempts')
    .values(row)
    .onConflict((conflict) => conflict.column('number').doUpdateSet({ failures, last_at }))
    .execute()
}

/** What a receipt says of the complaint. */
export function findReceivedOf(db: Reader, receiptId: string) {
  return db
    .selectFrom('complaint_receipts')
    .innerJoin('complaints', 'complaints.id', 'complaint_receipts.complaint_id')
    .innerJoin('service_cases', 'service_cases.id', 'complaints.case_id')
    .select(['service_cases.number', 'complaints.class', 'complaints.mode', 'complaints.received_at'])
    .where('complaint_receipts.id', '=', receiptId)
    .executeTakeFirst()
}
