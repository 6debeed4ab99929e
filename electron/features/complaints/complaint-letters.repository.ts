import type { Transaction } from 'kysely'
import type { ComplaintLetterKind } from '#shared/features/complaints/complaint-letters.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type {
  ComplaintLetterHandoutsTable,
  ComplaintLetterScansTable,
  ComplaintLettersTable,
} from './complaint-letters.tables.ts'

/** Letters of a complaint with what the letter itself says of its state, newest first. */
function lettersOf(db: Reader, complaintId: string) {
  return db
    .selectFrom('complaint_letters')
    .innerJoin('letters', 'letters.id', 'complaint_letters.letter_id')
    .selectAll('complaint_letters')
    .select(['letters.state', 'letters.number', 'letters.date', 'letters.revision', 'letters.template'])
    .select(['letters.issued_at', 'letters.void_reason'])
    .where('complaint_letters.complaint_id', '=', complaintId)
    .orderBy('complaint_letters.id', 'desc')
}

export function listComplaintLetters(db: Reader, complaintId: string) {
  return lettersOf(db, complaintId)
    .select((letter) =>
      letter
        .selectFrom('letter_prints')
        .whereRef('letter_prints.letter_id', '=', 'letters.id')
        .select((print) => print.fn.countAll<number>().as('count'))
        .as('print_count'),
    )
    .execute()
}

export type ComplaintLetterRow = Awaited<ReturnType<typeof listComplaintLetters>>[number]

export function findComplaintLetter(db: Reader, complaintId: string, letterId: string) {
  return lettersOf(db, complaintId).where('complaint_letters.letter_id', '=', letterId).executeTakeFirst()
}

/** The draft of a kind that somebody is working on. */
export function findDraftOf(db: Reader, complaintId: string, kind: ComplaintLetterKind) {
  return lettersOf(db, complaintId)
    .where('complaint_letters.kind', '=', kind)
    .where('letters.state', '=', 'draft')
    .executeTakeFirst()
}

export async function insertComplaintLetter(db: Transaction<Tables>, row: ComplaintLettersTable): Promise<void> {
  await db.insertInto('complaint_letters').values(row).execute()
}

export function listHandouts(db: Reader, complaintId: string) {
  return db
    .selectFrom('complaint_letter_handouts')
    .innerJoin('complaint_letters', 'complaint_letters.id', 'complaint_letter_handouts.complaint_letter_id')
    .innerJoin('accounts', 'accounts.id', 'complaint_letter_handouts.by_account')
    .selectAll('complaint_letter_handouts')
    .select('accounts.full_name')
    .where('complaint_letters.complaint_id', '=', complaintId)
    .orderBy('complaint_letter_handouts.at', 'desc')
    .orderBy('complaint_letter_handouts.id', 'desc')
    .execute()
}

export async function insertHandout(db: Transaction<Tables>, row: ComplaintLetterHandoutsTable): Promise<void> {
  await db.insertInto('complaint_letter_handouts').values(row).execute()
}

export function listLetterScans(db: Reader, complaintId: string) {
  return db
    .selectFrom('complaint_letter_scans')
    .innerJoin('accounts', 'accounts.id', 'complaint_letter_scans.added_by')
    .innerJoin('files', 'files.id', 'complaint_letter_scans.file_id')
    .selectAll('complaint_letter_scans')
    .select(['accounts.full_name', 'files.media_type'])
    .where('complaint_letter_scans.complaint_id', '=', complaintId)
    .orderBy('complaint_letter_scans.id')
    .execute()
}

export async function insertLetterScans(
  db: Transaction<Tables>,
  rows: readonly Omit<ComplaintLetterScansTable, 'voided_by' | 'voided_at' | 'void_reason'>[],
): Promise<void> {
  await db.insertInto('complaint_letter_scans').values(rows).execute()
}

export async function voidLetterScan(
  db: Transaction<Tables>,
  id: string,
  change: Pick<ComplaintLetterScansTable, 'voided_by' | 'voided_at' | 'void_reason'>,
): Promise<void> {
  await db.updateTable('complaint_letter_scans').set(change).where('id', '=', id).execute()
}
