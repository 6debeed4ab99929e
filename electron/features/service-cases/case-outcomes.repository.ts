import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { CaseCoordinationsTable, MedicalOutcomesTable } from './service-cases.tables.ts'

/** What was agreed with hospitals, in the order in which it was recorded. */
export function coordinationsOf(db: Reader, caseIds: readonly string[]) {
  return db
    .selectFrom('case_coordinations')
    .innerJoin('accounts', 'accounts.id', 'case_coordinations.recorded_by')
    .selectAll('case_coordinations')
    .select('accounts.full_name as by_name')
    .where('case_coordinations.case_id', 'in', [...caseIds])
    .orderBy('case_coordinations.id')
    .execute()
}

export type CoordinationRow = Awaited<ReturnType<typeof coordinationsOf>>[number]

export async function insertCoordination(db: Transaction<Tables>, row: CaseCoordinationsTable): Promise<void> {
  await db.insertInto('case_coordinations').values(row).execute()
}

export async function insertOutcome(db: Transaction<Tables>, row: MedicalOutcomesTable): Promise<void> {
  await db.insertInto('medical_outcomes').values(row).execute()
}

/** The scan of the letter came later than the answer: it belongs to the newest line of the case that has none. */
export async function setOutcomePaper(db: Transaction<Tables>, caseId: string, paperId: string): Promise<void> {
  await db
    .updateTable('medical_outcomes')
    .set({ paper_id: paperId })
    .where('id', '=', (select) =>
      select
        .selectFrom('medical_outcomes')
        .select('id')
        .where('case_id', '=', caseId)
        .where('paper_id', 'is', null)
        .orderBy('id', 'desc')
        .limit(1),
    )
    .execute()
}

/** Outcomes in a person's medical record, newest first. */
export function outcomesOf(db: Reader, inmateId: string) {
  return db
    .selectFrom('medical_outcomes')
    .innerJoin('service_cases', 'service_cases.id', 'medical_outcomes.case_id')
    .innerJoin('accounts', 'accounts.id', 'medical_outcomes.filed_by')
    .selectAll('medical_outcomes')
    .select([
      'service_cases.number as case_number',
      'service_cases.service_id as service_id',
      'service_cases.service_version as service_version',
      'accounts.full_name as filed_by_name',
    ])
    .where('medical_outcomes.inmate_id', '=', inmateId)
    .orderBy('medical_outcomes.decided_on', 'desc')
    .orderBy('medical_outcomes.id', 'desc')
    .execute()
}
