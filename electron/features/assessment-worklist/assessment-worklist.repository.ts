import { type Insertable, sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type {
  AssessmentAssignmentsTable,
  AssessmentNoticesTable,
  AssessorAbsencesTable,
} from './assessment-worklist.tables.ts'

interface Reference {
  readonly id: string
  readonly revision: number
}

/** Assessors by name, with the day until which each of them is away. */
export const listAssessors = (db: Reader, today: string) =>
  db
    .selectFrom('accounts')
    .select(['accounts.id', 'accounts.full_name as name'])
    .select(({ selectFrom }) =>
      selectFrom('assessor_absences')
        .select(({ fn }) => fn.max<string | null>('until_on').as('until'))
        .whereRef('assessor_absences.account_id', '=', 'accounts.id')
        .where('assessor_absences.state', '=', 'active')
        .where('assessor_absences.from_on', '<=', today)
        .where('assessor_absences.until_on', '>=', today)
        .as('absent_until'),
    )
    .where('accounts.state', '=', 'active')
    .where(sql<boolean>`exists (select 1 from json_each(accounts.roles) where value = 'asesor')`)
    .orderBy('accounts.full_name')
    .orderBy('accounts.id')
    .execute()

/** What nobody has begun yet, the newest last. */
export const listGiven = (db: Reader, inmateId: string) =>
  db
    .selectFrom('assessment_assignments')
    .selectAll()
    .where('inmate_id', '=', inmateId)
    .where('state', '=', 'active')
    .where('assessment_id', 'is', null)
    .orderBy('id')
    .execute()

export const findAssignment = (db: Reader, id: string) =>
  db.selectFrom('assessment_assignments').selectAll().where('id', '=', id).executeTakeFirst()

/** Whether the assessment was handed on after this. */
export const isHandedOn = async (
  db: Reader,
  { id, assessment_id }: Pick<AssessmentAssignmentsTable, 'id' | 'assessment_id'>,
): Promise<boolean> =>
  (await db
    .selectFrom('assessment_assignments')
    .select('id')
    .where('assessment_id', '=', assessment_id)
    .where('state', '=', 'active')
    .where('id', '>', id)
    .executeTakeFirst()) !== undefined

export async function insertAssignment(
  db: Transaction<Tables>,
  row: Insertable<AssessmentAssignmentsTable>,
): Promise<void> {
  await db.insertInto('assessment_assignments').values(row).execute()
}

export async function setAssignmentState(
  db: Transaction<Tables>,
  id: string,
  state: AssessmentAssignmentsTable['state'],
): Promise<void> {
  await db.updateTable('assessment_assignments').set({ state }).where('id', '=', id).execute()
}

const notices = (db: Reader) =>
  db
    .selectFrom('assessment_notices')
    .innerJoin('accounts', 'accounts.id', 'assessment_notices.reported_by')
    .leftJoin('service_cases', 'service_cases.id', 'assessment_notices.assessment_id')
    .selectAll('assessment_notices')
    .select(['accounts.full_name as reported_by_name', 'service_cases.phase as assessment_phase'])

/** Newest first. */
export const listNotices = (db: Reader, inmateId: string) =>
  notices(db)
    .where('assessment_notices.inmate_id', '=', inmateId)
    .orderBy('assessment_notices.learnt_on', 'desc')
    .orderBy('assessment_notices.id', 'desc')
    .execute()

export type NoticeRow = Awaited<ReturnType<typeof listNotices>>[number]

export const findNotice = (db: Reader, id: string) =>
  notices(db).where('assessment_notices.id', '=', id).executeTakeFirst()

export async function insertNotice(db: Transaction<Tables>, row: Insertable<AssessmentNoticesTable>): Promise<void> {
  await db.insertInto('assessment_notices').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function updateNotice(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  change: Pick<AssessmentNoticesTable, 'state' | 'end_reason' | 'assessment_id'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('assessment_notices')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

const absences = (db: Reader) =>
  db
    .selectFrom('assessor_absences')
    .innerJoin('accounts', 'accounts.id', 'assessor_absences.account_id')
    .selectAll('assessor_absences')
    .select('accounts.full_name as name')

/** What is not over yet, the earliest first. */
export const listAbsences = (db: Reader, today: string) =>
  absences(db)
    .where('assessor_absences.state', '=', 'active')
    .where('assessor_absences.until_on', '>=', today)
    .orderBy('assessor_absences.from_on')
    .orderBy('assessor_absences.id')
    .execute()

export const findAbsence = (db: Reader, id: string) =>
  absences(db).where('assessor_absences.id', '=', id).executeTakeFirst()

export async function insertAbsence(db: Transaction<Tables>, row: Insertable<AssessorAbsencesTable>): Promise<void> {
  await db.insertInto('assessor_absences').values(row).execute()
}

export async function withdrawAbsenceRow(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  reason: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('assessor_absences')
    .set({ state: 'withdrawn', end_reason: reason, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
