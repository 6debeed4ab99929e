import { type Insertable, sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { LicenceRemindersTable, WorkerCreditsTable, WorkerLicencesTable } from './credentials.tables.ts'

const licences = (db: Reader) =>
  db
    .selectFrom('worker_licences')
    .innerJoin('accounts', 'accounts.id', 'worker_licences.recorded_by')
    .selectAll('worker_licences')
    .select('accounts.full_name as recorded_by_name')
    .select(
      sql<string>`(select json_group_array(file_id order by position) from worker_licence_files
        where licence_id = worker_licences.id)`.as('file_ids'),
    )

/** Of one worker, or of everybody; latest issued first, voided ones last. */
export function listLicences(db: Reader, workerId: string | null) {
  const rows = workerId === null ? licences(db) : licences(db).where('worker_licences.worker_id', '=', workerId)
  return rows
    .orderBy('worker_licences.state')
    .orderBy('worker_licences.issued_on', 'desc')
    .orderBy('worker_licences.id', 'desc')
    .execute()
}

export type LicenceRow = Awaited<ReturnType<typeof listLicences>>[number]

export const findLicence = (db: Reader, id: string) =>
  licences(db).where('worker_licences.id', '=', id).executeTakeFirst()

const credits = (db: Reader) =>
  db
    .selectFrom('worker_credits')
    .innerJoin('accounts', 'accounts.id', 'worker_credits.recorded_by')
    .selectAll('worker_credits')
    .select('accounts.full_name as recorded_by_name')
    .select(
      sql<string>`(select json_group_array(file_id order by position) from worker_credit_files
        where credit_id = worker_credits.id)`.as('file_ids'),
    )

/** Of one worker, or of everybody; latest first, voided ones last. */
export function listCredits(db: Reader, workerId: string | null) {
  const rows = workerId === null ? credits(db) : credits(db).where('worker_credits.worker_id', '=', workerId)
  return rows
    .orderBy('worker_credits.state')
    .orderBy('worker_credits.held_on', 'desc')
    .orderBy('worker_credits.id', 'desc')
    .execute()
}

export type CreditRow = Awaited<ReturnType<typeof listCredits>>[number]

export const findCredit = (db: Reader, id: string) => credits(db).where('worker_credits.id', '=', id).executeTakeFirst()

/** Newest first; of one day the most days first. */
export const listReminders = (db: Reader) =>
  db
    .selectFrom('licence_reminders')
    .innerJoin('worker_licences', 'worker_licences.id', 'licence_reminders.licence_id')
    .innerJoin('workers', 'workers.id', 'worker_licences.worker_id')
    .leftJoin('accounts', 'accounts.id', 'licence_reminders.noted_by')
    .selectAll('licence_reminders')
    .select(['worker_licences.worker_id', 'worker_licences.kind', 'worker_licences.number', 'worker_licences.place'])
    .select(['worker_licences.valid_until', 'worker_licences.state as licence_state', 'workers.name as worker_name'])
    .select(['workers.state as worker_state', 'workers.account_id', 'accounts.full_name as noted_by_name'])
    .orderBy('licence_reminders.fired_on', 'desc')
    .orderBy('worker_licences.valid_until')
    .orderBy('licence_reminders.days')
    .orderBy('licence_reminders.id')
    .execute()

export type ReminderRow = Awaited<ReturnType<typeof listReminders>>[number]

export async function insertLicence(
  db: Transaction<Tables>,
  row: Insertable<WorkerLicencesTable>,
  files: readonly { readonly id: string; readonly file_id: string }[],
): Promise<void> {
  await db.insertInto('worker_licences').values(row).execute()
  for (const [position, file] of files.entries())
    await db
      .insertInto('worker_licence_files')
      .values({ ...file, licence_id: row.id, position })
      .execute()
}

export async function insertCredit(
  db: Transaction<Tables>,
  row: Insertable<WorkerCreditsTable>,
  files: readonly { readonly id: string; readonly file_id: string }[],
): Promise<void> {
  await db.insertInto('worker_credits').values(row).execute()
  for (const [position, file] of files.entries())
    await db
      .insertInto('worker_credit_files')
      .values({ ...file, credit_id: row.id, position })
      .execute()
}

/** False where somebody changed it meanwhile. */
export async function voidRow(
  db: Transaction<Tables>,
  table: 'worker_licences' | 'worker_credits',
  { id, revision }: { readonly id: string; readonly revision: number },
  reason: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable(table)
    .set({ state: 'voided', void_reason: reason, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function insertReminder(db: Transaction<Tables>, row: Insertable<LicenceRemindersTable>): Promise<void> {
  await db.insertInto('licence_reminders').values(row).execute()
}

/** Of the same licence those with more days are settled with it. */
export async function noteReminders(
  db: Transaction<Tables>,
  { licenceId, days }: { readonly licenceId: string; readonly days: number },
  noted: { readonly at: string; readonly by: string },
): Promise<void> {
  await db
    .updateTable('licence_reminders')
    .set({ noted_at: noted.at, noted_by: noted.by })
    .where('licence_id', '=', licenceId)
    .where('days', '>=', days)
    .where('noted_at', 'is', null)
    .execute()
}
