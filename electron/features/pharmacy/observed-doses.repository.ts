import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { currentPlacement, currentRegister } from '../inmates/current-rows.repository.ts'
import type { ObservedDosesTable } from './pharmacy.tables.ts'

/** Observed lines of issued prescriptions with the person and her room. Secret ones only for whoever may see such. */
function observedLines(db: Reader, seesExtra: boolean) {
  const rows = db
    .selectFrom('prescription_lines')
    .innerJoin('prescriptions', 'prescriptions.id', 'prescription_lines.prescription_id')
    .innerJoin('inmates', 'inmates.id', 'prescriptions.inmate_id')
    .innerJoin('medicines', 'medicines.id', 'prescription_lines.medicine_id')
    .leftJoin('inmate_registers', currentRegister)
    .leftJoin('inmate_placements', currentPlacement)
    .selectAll('prescription_lines')
    .select([
      'prescriptions.inmate_id',
      'prescriptions.state as prescription_state',
      'inmates.name as inmate_name',
      'inmates.state as presence',
      'medicines.name',
      'medicines.strength',
      'inmate_registers.written as register_number',
      'inmate_placements.block',
      'inmate_placements.room',
    ])
    .where('prescription_lines.observed', '=', 1)
    .where('prescription_lines.state', '<>', 'dropped')
  return seesExtra ? rows : rows.where('prescriptions.confidentiality', '=', 'normal')
}

/** Begun on or before a day, of people who are here, in the order of the walk. */
export function listObservedLines(db: Reader, day: string, seesExtra: boolean) {
  return observedLines(db, seesExtra)
    .where('prescription_lines.starts_on', '<=', day)
    .where('prescriptions.state', 'not in', ['draft', 'voided'])
    .where('inmates.state', '=', 'present')
    .orderBy('inmate_placements.block')
    .orderBy('inmate_placements.room')
    .orderBy('inmates.name_key')
    .orderBy('prescription_lines.id')
    .execute()
}

export type ObservedLineRow = Awaited<ReturnType<typeof listObservedLines>>[number]

export function findObservedLine(db: Reader, id: string, seesExtra: boolean) {
  return observedLines(db, seesExtra).where('prescription_lines.id', '=', id).executeTakeFirst()
}

/** Marks that hold, oldest first. */
export function listDoses(db: Reader, lineIds: readonly string[]) {
  return db
    .selectFrom('observed_doses')
    .innerJoin('accounts', 'accounts.id', 'observed_doses.recorded_by')
    .selectAll('observed_doses')
    .select('accounts.full_name as by_name')
    .where('line_id', 'in', lineIds.length === 0 ? [''] : lineIds)
    .where('undone_at', 'is', null)
    .orderBy('due_on')
    .orderBy('observed_doses.id')
    .execute()
}

export type DoseRow = Awaited<ReturnType<typeof listDoses>>[number]

export function findDose(db: Reader, id: string) {
  return db.selectFrom('observed_doses').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertDose(db: Transaction<Tables>, dose: ObservedDosesTable): Promise<void> {
  await db.insertInto('observed_doses').values(dose).execute()
}

export async function updateDose(
  db: Transaction<Tables>,
  id: string,
  change: Pick<ObservedDosesTable, 'undone_at' | 'undone_by' | 'undone_reason'>,
): Promise<void> {
  await db.updateTable('observed_doses').set(change).where('id', '=', id).execute()
}
