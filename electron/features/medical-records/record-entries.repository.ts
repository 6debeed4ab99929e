import type { Insertable, Transaction } from 'kysely'
import type { EntryKind } from '#shared/features/medical-records/record-entries.contract.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { Sight } from './encounters.repository.ts'
import type {
  AllergiesTable,
  ImmunisationsTable,
  LabResultsTable,
  ProblemsTable,
  RecordFilesTable,
} from './medical-records.tables.ts'

const tables = {
  problem: 'problems',
  allergy: 'allergies',
  immunisation: 'immunisations',
  'lab-result': 'lab_results',
  file: 'record_files',
} as const satisfies Record<EntryKind, string>

const stamps = ['recorder.full_name as recorder_name', 'voider.full_name as voider_name'] as const

/** Newest first, what was struck out included; so with all lists here. */
export function listProblems(db: Reader, { confidential }: Sight, inmateId: string) {
  const rows = db
    .selectFrom('problems')
    .innerJoin('accounts as recorder', 'recorder.id', 'problems.recorded_by')
    .leftJoin('accounts as voider', 'voider.id', 'problems.voided_by')
    .selectAll('problems')
    .select(stamps)
    .where('problems.inmate_id', '=', inmateId)
    .orderBy('problems.id', 'desc')
  return (confidential ? rows : rows.where('problems.confidentiality', '=', 'normal')).execute()
}

export function listAllergies(db: Reader, inmateId: string) {
  return db
    .selectFrom('allergies')
    .innerJoin('accounts as recorder', 'recorder.id', 'allergies.recorded_by')
    .leftJoin('accounts as voider', 'voider.id', 'allergies.voided_by')
    .leftJoin('accounts as verifier', 'verifier.id', 'allergies.verified_by')
    .selectAll('allergies')
    .select(stamps)
    .select('verifier.full_name as verifier_name')
    .where('allergies.inmate_id', '=', inmateId)
    .orderBy('allergies.id', 'desc')
    .execute()
}

export function listImmunisations(db: Reader, inmateId: string) {
  return db
    .selectFrom('immunisations')
    .innerJoin('accounts as recorder', 'recorder.id', 'immunisations.recorded_by')
    .leftJoin('accounts as voider', 'voider.id', 'immunisations.voided_by')
    .selectAll('immunisations')
    .select(stamps)
    .where('immunisations.inmate_id', '=', inmateId)
    .orderBy('immunisations.given_on', 'desc')
    .orderBy('immunisations.id', 'desc')
    .execute()
}

export function listLabResults(db: Reader, { confidential }: Sight, inmateId: string) {
  const rows = db
    .selectFrom('lab_results')
    .innerJoin('accounts as recorder', 'recorder.id', 'lab_results.recorded_by')
    .leftJoin('accounts as voider', 'voider.id', 'lab_results.voided_by')
    .leftJoin('files', 'files.id', 'lab_results.file_id')
    .selectAll('lab_results')
    .select(stamps)
    .select(['files.media_type', 'files.size'])
    .where('lab_results.inmate_id', '=', inmateId)
    .orderBy('lab_results.taken_on', 'desc')
    .orderBy('lab_results.id', 'desc')
  return (confidential ? rows : rows.where('lab_results.confidentiality', '=', 'normal')).execute()
}

export function listRecordFiles(db: Reader, { confidential }: Sight, inmateId: string) {
  const rows = db
    .selectFrom('record_files')
    .innerJoin('accounts as recorder', 'recorder.id', 'record_files.recorded_by')
    .leftJoin('accounts as voider', 'voider.id', 'record_files.voided_by')
    .innerJoin('files', 'files.id', 'record_files.file_id')
    .selectAll('record_files')
    .select(stamps)
    .select(['files.media_type', 'files.size'])
    .where('record_files.inmate_id', '=', inmateId)
    .orderBy('record_files.id', 'desc')
  return (confidential ? rows : rows.where('record_files.confidentiality', '=', 'normal')).execute()
}

/** What every entry has, of whichever kind; undefined also where the reader may not know of it. */
export async function findEntry(db: Reader, { confidential }: Sight, kind: EntryKind, id: string) {
  const common = ['id', 'inmate_id', 'recorded_at', 'recorded_by', 'state', 'revision'] as const
  switch (kind) {
    case 'problem':
    case 'lab-result':
    case 'file': {
      const rows = db.selectFrom(tables[kind]).select(common).where('id', '=', id)
      return (confidential ? rows : rows.where('confidentiality', '=', 'normal')).executeTakeFirst()
    }
    case 'allergy':
    case 'immunisation':
      return db.selectFrom(tables[kind]).select(common).where('id', '=', id).executeTakeFirst()
  }
}

export async function insertProblem(db: Transaction<Tables>, row: Insertable<ProblemsTable>): Promise<void> {
  await db.insertInto('problems').values(row).execute()
}

export async function insertAllergy(db: Transaction<Tables>, row: Insertable<AllergiesTable>): Promise<void> {
  await db.insertInto('allergies').values(row).execute()
}

export async function insertImmunisation(db: Transaction<Tables>, row: Insertable<ImmunisationsTable>): Promise<void> {
  await db.insertInto('immunisations').values(row).execute()
}

export async function insertLabResult(db: Transaction<Tables>, row: Insertable<LabResultsTable>): Promise<void> {
  await db.insertInto('lab_results').values(row).execute()
}

export async function insertRecordFile(db: Transaction<Tables>, row: Insertable<RecordFilesTable>): Promise<void> {
  await db.insertInto('record_files').values(row).execute()
}

interface Reference {
  readonly id: string
  readonly revision: number
}

/** False when somebody was quicker; so with every change here. */
export async function updateProblem(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  change: Pick<ProblemsTable, 'state' | 'resolved_on'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('problems')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function updateAllergy(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  change: Partial<Pick<AllergiesTable, 'state' | 'verification' | 'verified_at' | 'verified_by'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('allergies')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function voidEntryRow(
  db: Transaction<Tables>,
  kind: EntryKind,
  { id, revision }: Reference,
  voiding: { readonly at: string; readonly by: string; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable(tables[kind])
    .set({
      state: 'voided',
      voided_at: voiding.at,
      voided_by: voiding.by,
      voided_reason: voiding.reason,
      revision: revision + 1,
    })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
