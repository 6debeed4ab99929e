import type { Transaction } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { ServiceTermChangesTable } from './service-cases.tables.ts'

export async function insertTermChange(db: Transaction<Tables>, row: ServiceTermChangesTable): Promise<void> {
  await db.insertInto('service_term_changes').values(row).execute()
}
