import { type Insertable, sql, type Transaction } from 'kysely'
import { surveyElements } from '#shared/features/satisfaction/survey-index.rules.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { oneOf } from '../medical-records/encounters.repository.ts'
import type { SurveyFormsTable, SurveyKiosksTable, SurveyServicesTable } from './surveys.tables.ts'

/** Forms of some days; of one service, or of all. */
export interface FormScope {
  readonly serviceId: string | null
  readonly from: string
  readonly to: string
  /** Forms that do not count yet. */
  readonly held?: readonly string[]
}

export function listServiceRows(db: Reader) {
  return db.selectFrom('survey_services').selectAll().orderBy('id').execute()
}

export async function insertService(db: Transaction<Tables>, row: Insertable<SurveyServicesTable>): Promise<void> {
  await db.insertInto('survey_services').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function updateService(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  change: Pick<SurveyServicesTable, 'name' | 'is_surveyed'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('survey_services')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function insertKiosk(db: Transaction<Tables>, row: SurveyKiosksTable): Promise<void> {
  await db.insertInto('survey_kiosks').values(row).execute()
}

export async function leaveKiosk(db: Transaction<Tables>, id: string, at: string): Promise<void> {
  await db
    .updateTable('survey_kiosks')
    .set({ left_at: sql<string>`max(opened_at, ${at})` })
    .where('id', '=', id)
    .where('left_at', 'is', null)
    .execute()
}

export async function insertForm(db: Transaction<Tables>, row: Insertable<SurveyFormsTable>): Promise<void> {
  await db.insertInto('survey_forms').values(row).execute()
}

export function findForm(db: Reader, id: string) {
  return db.selectFrom('survey_forms').selectAll().where('id', '=', id).executeTakeFirst()
}

/** False where somebody changed it meanwhile. */
export async function voidForm(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  change: { readonly voided_at: string; readonly voided_by: string; readonly voided_reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('survey_forms')
    .set({ ...change, state: 'voided', revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'valid')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Forms from the kiosk since a day, in the order in which they came. */
export function listKioskForms(db: Reader, since: string) {
  return db
    .selectFrom('survey_forms')
    .select(['id', 'service_id'])
    .where('channel', '=', 'kiosk')
    .where('answered_on', '>=', since)
    .orderBy('id')
    .execute()
}

/** Whether anybody answered in a calendar year. */
export async function hasFormIn(db: Reader, year: number): Promise<boolean> {
  const found = await forms(db, { serviceId: null, from: `${year}-01-01`, to: `${year}-12-31` })
    .select('survey_forms.id')
    .where('state', '=', 'valid')
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** How many of some forms stand in a scope. */
export async function countHeld(db: Reader, scope: FormScope, held: readonly string[]): Promise<number> {
  const row = await forms(db, scope)
    .select((eb) => eb.fn.countAll<number>().as('forms'))
    .where('state', '=', 'valid')
    .where(oneOf('survey_forms.id', held))
    .executeTakeFirstOrThrow()
  return row.forms
}

/** Forms of a scope, whatever is asked of them. */
export function forms(db: Reader, { serviceId, from, to, held = [] }: FormScope) {
  const within = db
    .selectFrom('survey_forms')
    .where('answered_on', '>=', from)
    .where('answered_on', '<=', to)
    .where((where) => where.not(oneOf('survey_forms.id', held)))
  return serviceId === null ? within : within.where('service_id', '=', serviceId)
}

/** Newest entry first. */
export function listForms(db: Reader, scope: FormScope, channel: 'kiosk' | 'paper' | null) {
  const rows = forms(db, scope)
    .innerJoin('accounts', 'accounts.id', 'survey_forms.recorded_by')
    .leftJoin('accounts as voider', 'voider.id', 'survey_forms.voided_by')
    .selectAll('survey_forms')
    .select(['accounts.full_name as recorded_by_name', 'voider.full_name as voided_by_name'])
    .orderBy('survey_forms.id', 'desc')
  return (channel === null ? rows : rows.where('survey_forms.channel', '=', channel)).execute()
}

export type FormRow = Awaited<ReturnType<typeof listForms>>[number]

/** Forms with the same marks, counted together, for each service. */
export function countMarks(db: Reader, scope: FormScope) {
  return forms(db, scope)
    .select(['service_id', ...surveyElements])
    .select((eb) => [eb.fn.countAll<number>().as('forms'), eb.fn.max('service_name').as('service_name')])
    .where('state', '=', 'valid')
    .groupBy(['service_id', ...surveyElements])
    .execute()
}

/** Whether a form counts: with so many of the nine answered. */
export const answeredAtLeast = (minimum: number) =>
  sql<boolean>`(${sql.join(
    surveyElements.map((element) => sql`(${sql.ref(element)} is not null)`),
    sql` + `,
  )}) >= ${minimum}`

/** What people said of themselves, over the forms that count. */
export function countRespondents(db: Reader, scope: FormScope, minimumAnswers: number) {
  return forms(db, scope)
    .select(['age_group', 'sex', 'education', 'occupation'])
    .select((eb) => eb.fn.countAll<number>().as('forms'))
    .where('state', '=', 'valid')
    .where(answeredAtLeast(minimumAnswers))
    .groupBy(['age_group', 'sex', 'education', 'occupation'])
    .execute()
}

export async function listRemarks(db: Reader, scope: FormScope): Promise<readonly string[]> {
  const rows = await forms(db, scope)
    .select('remark')
    .where('state', '=', 'valid')
    .where('remark', 'is not', null)
    .execute()
  return rows.flatMap(({ remark }) => remark ?? [])
}

export async function countVoided(db: Reader, scope: FormScope): Promise<number> {
  const row = await forms(db, scope)
    .select((eb) => eb.fn.countAll<number>().as('forms'))
    .where('state', '=', 'voided')
    .executeTakeFirstOrThrow()
  return row.forms
}
