import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { LicenceApplicationsTable, LicencePapersTable } from './licences.tables.ts'

const applications = (db: Reader) =>
  db
    .selectFrom('licence_applications')
    .innerJoin('service_cases', 'service_cases.id', 'licence_applications.id')
    .innerJoin('workers', 'workers.id', 'service_cases.worker_id')
    .leftJoin('service_cases as earlier', 'earlier.id', 'service_cases.renews')
    .leftJoin('worker_licences', 'worker_licences.id', 'licence_applications.licence_id')
    .selectAll('licence_applications')
    .select([
      'workers.id as worker_id',
      'workers.name as worker_name',
      'service_cases.service_id',
      'service_cases.number',
      'service_cases.phase',
      'service_cases.fact_answers',
      'service_cases.renews',
      'earlier.number as renews_number',
      'worker_licences.valid_until',
    ])

/** Newest first; of everybody where no worker is named. */
export function listApplications(db: Reader, workerId: string | null) {
  let rows = applications(db)
  if (workerId !== null) rows = rows.where('workers.id', '=', workerId)
  return rows.orderBy('service_cases.opened_at', 'desc').orderBy('service_cases.id', 'desc').execute()
}

export type ApplicationRow = Awaited<ReturnType<typeof listApplications>>[number]

export const findApplication = (db: Reader, id: string) =>
  applications(db).where('licence_applications.id', '=', id).executeTakeFirst()

export async function insertApplication(
  db: Transaction<Tables>,
  row: Pick<LicenceApplicationsTable, 'id' | 'place'>,
): Promise<void> {
  await db
    .insertInto('licence_applications')
    .values({ ...row, licence_id: null })
    .execute()
}

export async function noteIssued(db: Transaction<Tables>, id: string, licenceId: string): Promise<void> {
  await db.updateTable('licence_applications').set({ licence_id: licenceId }).where('id', '=', id).execute()
}

export async function insertLicencePaper(db: Transaction<Tables>, row: LicencePapersTable): Promise<void> {
  await db.insertInto('licence_papers').values(row).execute()
}

/** Which scan of the dossier each paper of a case is. */
export const licencePapersOf = (db: Reader, caseId: string) =>
  db
    .selectFrom('licence_papers')
    .innerJoin('case_papers', 'case_papers.id', 'licence_papers.paper_id')
    .selectAll('licence_papers')
    .where('case_papers.case_id', '=', caseId)
    .execute()
