import type { Insertable, Transaction, Updateable } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { currentRegister } from '../inmates/current-rows.repository.ts'
import { holdsText } from '../medical-records/encounters.repository.ts'
import type {
  AssessmentAnswerChangesTable,
  AssessmentFormsTable,
  AssessmentOverridesTable,
  AssessmentSourcesTable,
  AssessmentsTable,
} from './assessments.tables.ts'

interface Reference {
  readonly id: string
  readonly revision: number
}

const assessments = (db: Reader) =>
  db
    .selectFrom('assessments')
    .innerJoin('accounts', 'accounts.id', 'assessments.assessor_id')
    .innerJoin('service_cases', 'service_cases.id', 'assessments.id')
    .innerJoin('inmates', 'inmates.id', 'service_cases.inmate_id')
    .selectAll('assessments')
    .select(['accounts.full_name as assessor_name', 'inmates.state as presence'])
    .select(({ selectFrom, fn }) =>
      selectFrom('clients')
        .select(fn.countAll<number>().as('count'))
        .whereRef('clients.inmate_id', '=', 'service_cases.inmate_id')
        .where('clients.state', '=', 'active')
        .as('active_clients'),
    )

export const listAssessments = (db: Reader) => assessments(db).execute()

export type AssessmentRecord = Awaited<ReturnType<typeof listAssessments>>[number]

export function searchAssessments(db: Reader, { text, limit }: { readonly text: string; readonly limit: number }) {
  return db
    .selectFrom('assessments')
    .innerJoin('service_cases', 'service_cases.id', 'assessments.id')
    .innerJoin('inmates', 'inmates.id', 'service_cases.inmate_id')
    .leftJoin('inmate_registers', currentRegister)
    .select(['assessments.id', 'service_cases.number', 'inmates.name', 'inmates.id as inmate_id'])
    .where(holdsText(['service_cases.number', 'inmates.name', 'inmate_registers.written'], text))
    .orderBy('service_cases.opened_at', 'desc')
    .orderBy('assessments.id')
    .limit(limit)
    .execute()
}

export const findAssessment = (db: Reader, id: string) =>
  assessments(db).where('assessments.id', '=', id).executeTakeFirst()

export async function insertAssessment(db: Transaction<Tables>, row: Insertable<AssessmentsTable>): Promise<void> {
  await db.insertInto('assessments').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function updateAssessment(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  change: Updateable<AssessmentsTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('assessments')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

const forms = (db: Reader) =>
  db
    .selectFrom('assessment_forms')
    .leftJoin('accounts', 'accounts.id', 'assessment_forms.frozen_by')
    .selectAll('assessment_forms')
    .select('accounts.full_name as frozen_by_name')

export const formsOf = (db: Reader, assessmentId: string) =>
  forms(db)
    .where('assessment_forms.assessment_id', '=', assessmentId)
    .orderBy('assessment_forms.begun_at')
    .orderBy('assessment_forms.id')
    .execute()

export type FormRow = Awaited<ReturnType<typeof formsOf>>[number]

export const findForm = (db: Reader, id: string) => forms(db).where('assessment_forms.id', '=', id).executeTakeFirst()

export async function insertForm(db: Transaction<Tables>, row: Insertable<AssessmentFormsTable>): Promise<void> {
  await db.insertInto('assessment_forms').values(row).execute()
}

export async function updateForm(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  change: Updateable<AssessmentFormsTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('assessment_forms')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

const sources = (db: Reader) =>
  db
    .selectFrom('assessment_sources')
    .innerJoin('accounts', 'accounts.id', 'assessment_sources.recorded_by')
    .selectAll('assessment_sources')
    .select('accounts.full_name as recorded_by_name')

export const sourcesOf = (db: Reader, assessmentId: string) =>
  sources(db)
    .where('assessment_sources.assessment_id', '=', assessmentId)
    .orderBy('assessment_sources.held_on')
    .orderBy('assessment_sources.id')
    .execute()

export const findSource = (db: Reader, id: string) =>
  sources(db).where('assessment_sources.id', '=', id).executeTakeFirst()

export async function insertSource(db: Transaction<Tables>, row: Insertable<AssessmentSourcesTable>): Promise<void> {
  await db.insertInto('assessment_sources').values(row).execute()
}

export async function withdrawSourceRow(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  reason: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('assessment_sources')
    .set({ state: 'withdrawn', end_reason: reason, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export const changesOf = (db: Reader, formId: string) =>
  db
    .selectFrom('assessment_answer_changes as change')
    .innerJoin('accounts', 'accounts.id', 'change.changed_by')
    .leftJoin('assessment_sources as source', 'source.id', 'change.source_id')
    .selectAll('change')
    .select(['accounts.full_name as changed_by_name', 'source.source as source_name'])
    .where('change.form_id', '=', formId)
    .orderBy('change.changed_at')
    .orderBy('change.id')
    .execute()

export async function insertChanges(
  db: Transaction<Tables>,
  rows: readonly Insertable<AssessmentAnswerChangesTable>[],
): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('assessment_answer_changes')
      .values([...rows])
      .execute()
}

export const isSourceUsed = async (db: Reader, id: string): Promise<boolean> =>
  (await db.selectFrom('assessment_answer_changes').select('id').where('source_id', '=', id).executeTakeFirst()) !==
  undefined

const overrides = (db: Reader) =>
  db
    .selectFrom('assessment_overrides as override')
    .innerJoin('accounts as proposer', 'proposer.id', 'override.proposed_by')
    .leftJoin('accounts as settler', 'settler.id', 'override.settled_by')
    .selectAll('override')
    .select(['proposer.full_name as proposed_by_name', 'settler.full_name as settled_by_name'])

export const overridesOf = (db: Reader, formId: string) =>
  overrides(db).where('override.form_id', '=', formId).orderBy('override.proposed_at').orderBy('override.id').execute()

export type OverrideRow = Awaited<ReturnType<typeof overridesOf>>[number]

export const findOverride = (db: Reader, id: string) => overrides(db).where('override.id', '=', id).executeTakeFirst()

export async function insertOverride(
  db: Transaction<Tables>,
  row: Insertable<AssessmentOverridesTable>,
): Promise<void> {
  await db.insertInto('assessment_overrides').values(row).execute()
}

export async function updateOverride(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  change: Updateable<AssessmentOverridesTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('assessment_overrides')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'proposed')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
