import type { Insertable, Kysely, NotNull, Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type {
  AssessmentHandoverCopiesTable,
  AssessmentHandoversTable,
  AssessmentReceiptsTable,
} from './assessment-handover.tables.ts'

const handovers = (db: Reader) =>
  db
    .selectFrom('assessment_handovers as handover')
    .innerJoin('accounts', 'accounts.id', 'handover.made_by')
    .innerJoin('service_cases', 'service_cases.id', 'handover.assessment_id')
    .selectAll('handover')
    .select(['accounts.full_name as made_by_name', 'service_cases.inmate_id'])
    // Assessed is always a person.
    .$narrowType<{ inmate_id: NotNull }>()

export type HandoverRow = NonNullable<Awaited<ReturnType<typeof findHandover>>>

export const findHandover = (db: Reader, id: string) => handovers(db).where('handover.id', '=', id).executeTakeFirst()

/** The newest sealed file of an assessment. */
export const findCurrentHandover = (db: Reader, assessmentId: string) =>
  handovers(db)
    .where('handover.assessment_id', '=', assessmentId)
    .where('handover.superseded_by', 'is', null)
    .executeTakeFirst()

/** Inserts the new file of an assessment and retires the one before it. */
export async function insertHandover(
  db: Transaction<Tables>,
  row: Omit<Insertable<AssessmentHandoversTable>, 'superseded_by'>,
  supersedes: string | null,
): Promise<void> {
  await db
    .insertInto('assessment_handovers')
    .values({ ...row, superseded_by: null })
    .execute()
  if (supersedes !== null)
    await db.updateTable('assessment_handovers').set({ superseded_by: row.id }).where('id', '=', supersedes).execute()
}

/** Ids of all: each names its encrypted file beside those of other outgoing files. */
export const namedHandovers = (db: Kysely<Tables>) => db.selectFrom('assessment_handovers').select('id').execute()

export const handoverCopies = (db: Reader, handoverId: string) =>
  db
    .selectFrom('assessment_handover_copies as copy')
    .innerJoin('accounts', 'accounts.id', 'copy.account_id')
    .selectAll('copy')
    .select('accounts.full_name as by_name')
    .where('copy.handover_id', '=', handoverId)
    .orderBy('copy.at')
    .orderBy('copy.id')
    .execute()

export async function insertHandoverCopy(db: Transaction<Tables>, row: AssessmentHandoverCopiesTable): Promise<void> {
  await db.insertInto('assessment_handover_copies').values(row).execute()
}

/** The last receipt; an assessment that was sent back and handed over again has several. */
export const findReceipt = (db: Reader, assessmentId: string) =>
  db
    .selectFrom('assessment_receipts as receipt')
    .innerJoin('accounts', 'accounts.id', 'receipt.recorded_by')
    .selectAll('receipt')
    .select('accounts.full_name as recorded_by_name')
    .where('receipt.assessment_id', '=', assessmentId)
    .orderBy('receipt.recorded_at', 'desc')
    .orderBy('receipt.id', 'desc')
    .executeTakeFirst()

export async function insertReceipt(db: Transaction<Tables>, row: AssessmentReceiptsTable): Promise<void> {
  await db.insertInto('assessment_receipts').values(row).execute()
}

/** The letter of an assessment that stands. */
export const findHandoverLetter = (db: Reader, assessmentId: string, part: string) =>
  db
    .selectFrom('letters')
    .selectAll()
    .where('owner_type', '=', 'assessment-handover')
    .where('owner_id', '=', assessmentId)
    .where('owner_part', '=', part)
    .where('state', '=', 'issued')
    .orderBy('issued_at', 'desc')
    .executeTakeFirst()

/** Signature of the office's own file of an instrument, by the hash of its content. */
export const findSignatureOfSnapshot = (db: Reader, hash: string) =>
  db
    .selectFrom('instrument_files')
    .innerJoin('instrument_signatures', 'instrument_signatures.file_id', 'instrument_files.id')
    .select([
      'instrument_signatures.signature',
      'instrument_signatures.signer_name',
      'instrument_signatures.fingerprint',
    ])
    .where('instrument_files.snapshot', '=', hash)
    .orderBy('instrument_signatures.kept_at', 'desc')
    .executeTakeFirst()
