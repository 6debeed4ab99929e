import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { RecordDisclosuresTable } from '../medical-records/medical-records.tables.ts'
import type { DisclosuresTable } from './disclosures.tables.ts'

export interface DisclosureFilter {
  /** Moments: from the first on, before the second. */
  readonly from: string | null
  readonly before: string | null
  readonly inmateId: string | null
}

export function listDisclosures(db: Reader, filter: DisclosureFilter) {
  let rows = db
    .selectFrom('disclosures')
    .innerJoin('accounts', 'accounts.id', 'disclosures.account_id')
    .innerJoin('inmates', 'inmates.id', 'disclosures.inmate_id')
    .innerJoin('outgoing_bundles', 'outgoing_bundles.id', 'disclosures.bundle_id')
    .innerJoin('service_cases', 'service_cases.id', 'outgoing_bundles.case_id')
    .selectAll('disclosures')
    .select(['accounts.full_name as by_name', 'inmates.name as inmate_name', 'outgoing_bundles.name as bundle_name'])
    .select(['service_cases.trigger', 'service_cases.applicant_name', 'service_cases.applicant_relation'])
  if (filter.from !== null) rows = rows.where('disclosures.at', '>=', filter.from)
  if (filter.before !== null) rows = rows.where('disclosures.at', '<', filter.before)
  if (filter.inmateId !== null) rows = rows.where('disclosures.inmate_id', '=', filter.inmateId)
  return rows.orderBy('disclosures.at', 'desc').orderBy('disclosures.id', 'desc').execute()
}

/** Register number of everybody who has one now. */
export async function presentRegisters(db: Reader): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('inmate_registers')
    .select(['inmate_id', 'written'])
    .where('state', '=', 'active')
    .where('valid_to', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.inmate_id, row.written]))
}

export async function insertDisclosure(db: Transaction<Tables>, disclosure: DisclosuresTable): Promise<void> {
  await db.insertInto('disclosures').values(disclosure).execute()
}

/** What was given out by hand. */
export function listRecordDisclosures(db: Reader, filter: DisclosureFilter) {
  let rows = db
    .selectFrom('record_disclosures')
    .innerJoin('accounts', 'accounts.id', 'record_disclosures.account_id')
    .innerJoin('inmates', 'inmates.id', 'record_disclosures.inmate_id')
    .selectAll('record_disclosures')
    .select(['accounts.full_name as by_name', 'inmates.name as inmate_name'])
  if (filter.from !== null) rows = rows.where('record_disclosures.at', '>=', filter.from)
  if (filter.before !== null) rows = rows.where('record_disclosures.at', '<', filter.before)
  if (filter.inmateId !== null) rows = rows.where('record_disclosures.inmate_id', '=', filter.inmateId)
  return rows.execute()
}

export async function insertRecordDisclosure(db: Transaction<Tables>, row: RecordDisclosuresTable): Promise<void> {
  await db.insertInto('record_disclosures').values(row).execute()
}
