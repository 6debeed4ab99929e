import { type Insertable, sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { holdsText } from '../medical-records/encounters.repository.ts'
import type {
  CoachingAssessmentsTable,
  CoachingCertificatesTable,
  CoachingWorksTable,
} from './coaching-results.tables.ts'

interface Reference {
  readonly id: string
  readonly revision: number
}

/** Those that hold, the last period first; of a person or of a programme. */
export function listAssessments(db: Reader, of: { readonly inmateId?: string; readonly programmeId?: string }) {
  let rows = db
    .selectFrom('coaching_assessments')
    .innerJoin('accounts', 'accounts.id', 'coaching_assessments.recorded_by')
    .selectAll('coaching_assessments')
    .select('accounts.full_name as by_name')
    .where('coaching_assessments.state', '=', 'active')
  if (of.inmateId !== undefined) rows = rows.where('inmate_id', '=', of.inmateId)
  if (of.programmeId !== undefined) rows = rows.where('programme_id', '=', of.programmeId)
  return rows.orderBy('from_on', 'desc').orderBy('coaching_assessments.id', 'desc').execute()
}

export type AssessmentRow = Awaited<ReturnType<typeof listAssessments>>[number]

export function findAssessment(db: Reader, id: string) {
  return db.selectFrom('coaching_assessments').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertAssessment(
  db: Transaction<Tables>,
  row: Insertable<CoachingAssessmentsTable>,
): Promise<void> {
  await db.insertInto('coaching_assessments').values(row).execute()
}

/** Works that stand, newest first. */
export function listWorks(db: Reader, of: { readonly inmateId?: string; readonly programmeId?: string }) {
  let rows = db
    .selectFrom('coaching_works')
    .innerJoin('accounts', 'accounts.id', 'coaching_works.recorded_by')
    .leftJoin('coaching_programmes', 'coaching_programmes.id', 'coaching_works.programme_id')
    .selectAll('coaching_works')
    .select([
      'accounts.full_name as by_name',
      'coaching_programmes.name as programme_name',
      'coaching_programmes.kind as programme_kind',
    ])
    .where('coaching_works.state', '=', 'active')
  if (of.inmateId !== undefined) rows = rows.where('inmate_id', '=', of.inmateId)
  if (of.programmeId !== undefined) rows = rows.where('programme_id', '=', of.programmeId)
  return rows.orderBy('made_on', 'desc').orderBy('coaching_works.id', 'desc').execute()
}

export function findWork(db: Reader, id: string) {
  return db.selectFrom('coaching_works').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertWork(
  db: Transaction<Tables>,
  row: Insertable<CoachingWorksTable>,
  files: readonly { readonly id: string; readonly file_id: string }[],
): Promise<void> {
  await db.insertInto('coaching_works').values(row).execute()
  for (const file of files)
    await db
      .insertInto('coaching_work_files')
      .values({ ...file, work_id: row.id })
      .execute()
}

export function listWorkFiles(db: Reader, workIds: readonly string[]) {
  return db
    .selectFrom('coaching_work_files')
    .innerJoin('files', 'files.id', 'coaching_work_files.file_id')
    .select(['coaching_work_files.work_id', 'files.id', 'files.media_type'])
    .where(sql<boolean>`work_id in (select value from json_each(${JSON.stringify(workIds)}))`)
    .orderBy('coaching_work_files.id')
    .execute()
}

/** Newest first, voided ones too. */
export function listCertificates(db: Reader, of: { readonly inmateId?: string; readonly programmeId?: string }) {
  let rows = db
    .selectFrom('coaching_certificates')
    .innerJoin('coaching_programmes', 'coaching_programmes.id', 'coaching_certificates.programme_id')
    .selectAll('coaching_certificates')
    .select(['coaching_programmes.name as programme_name', 'coaching_programmes.kind as programme_kind'])
  if (of.inmateId !== undefined) rows = rows.where('inmate_id', '=', of.inmateId)
  if (of.programmeId !== undefined) rows = rows.where('programme_id', '=', of.programmeId)
  return rows.orderBy('issued_on', 'desc').orderBy('coaching_certificates.id', 'desc').execute()
}

/** Those that hold, by number, name or programme, newest first. */
export function searchCertificates(db: Reader, { text, limit }: { readonly text: string; readonly limit: number }) {
  return db
    .selectFrom('coaching_certificates')
    .innerJoin('coaching_programmes', 'coaching_programmes.id', 'coaching_certificates.programme_id')
    .innerJoin('inmates', 'inmates.id', 'coaching_certificates.inmate_id')
    .selectAll('coaching_certificates')
    .select([
      'coaching_programmes.name as programme_name',
      'coaching_programmes.kind as programme_kind',
      'inmates.name as inmate_name',
    ])
    .where('coaching_certificates.state', '=', 'active')
    .where(holdsText(['coaching_certificates.number', 'inmates.name', 'coaching_programmes.name'], text))
    .orderBy('issued_on', 'desc')
    .orderBy('coaching_certificates.id', 'desc')
    .limit(limit)
    .execute()
}

export function findCertificate(db: Reader, id: string) {
  return db.selectFrom('coaching_certificates').selectAll().where('id', '=', id).executeTakeFirst()
}

export function findCertificateByNumber(db: Reader, number: string) {
  return db
    .selectFrom('coaching_certificates')
    .select('id')
    .where('number', '=', number)
    .where('state', '=', 'active')
    .executeTakeFirst()
}

export async function insertCertificate(
  db: Transaction<Tables>,
  row: Insertable<CoachingCertificatesTable>,
): Promise<void> {
  await db.insertInto('coaching_certificates').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function endResult(
  db: Transaction<Tables>,
  table: 'coaching_assessments' | 'coaching_works' | 'coaching_certificates',
  { id, revision }: Reference,
  /** Null: another takes its place. */
  reason: string | null,
): Promise<boolean> {
  const state = reason === null ? 'replaced' : 'voided'
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set state = ${state}, void_reason = ${reason}, revision = ${revision + 1}
    where id = ${id} and revision = ${revision} and state = 'active'`.execute(db)
  return numAffectedRows === 1n
}
