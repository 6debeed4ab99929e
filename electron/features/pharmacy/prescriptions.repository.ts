import { type Insertable, sql, type Transaction } from 'kysely'
import type { PrescriptionState } from '#shared/features/pharmacy/prescription.rules.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { currentPlacement, currentRegister } from '../inmates/current-rows.repository.ts'
import { holdsText } from '../medical-records/encounters.repository.ts'
import type { DispensingsTable, PrescriptionLinesTable, PrescriptionsTable } from './pharmacy.tables.ts'

/** Prescriptions with the person and the people who answer for them. Secret ones only for whoever may see such. */
function prescriptions(db: Reader, seesExtra: boolean) {
  const rows = db
    .selectFrom('prescriptions')
    .innerJoin('inmates', 'inmates.id', 'prescriptions.inmate_id')
    .innerJoin('accounts as recorder', 'recorder.id', 'prescriptions.recorded_by')
    .leftJoin('accounts as prescriber', 'prescriber.id', 'prescriptions.prescriber_id')
    .leftJoin('inmate_registers', currentRegister)
    .leftJoin('inmate_placements', currentPlacement)
    .selectAll('prescriptions')
    .select([
      'inmates.name as inmate_name',
      'inmate_registers.written as register_number',
      'inmate_placements.block',
      'inmate_placements.room',
      'recorder.full_name as recorder_name',
      'prescriber.full_name as prescriber_name',
    ])
  return seesExtra ? rows : rows.where('prescriptions.confidentiality', '=', 'normal')
}

export interface PrescriptionFilter {
  readonly inmateId: string | null
  /** Empty: all. */
  readonly states: readonly PrescriptionState[]
  readonly seesExtra: boolean
}

/** Newest first. */
export function listPrescriptions(db: Reader, { inmateId, states, seesExtra }: PrescriptionFilter) {
  let rows = prescriptions(db, seesExtra)
  if (inmateId !== null) rows = rows.where('prescriptions.inmate_id', '=', inmateId)
  if (states.length > 0) rows = rows.where('prescriptions.state', 'in', states)
  return rows.orderBy('prescriptions.prescribed_at', 'desc').orderBy('prescriptions.id', 'desc').limit(1000).execute()
}

/** Newest first, by a part of the number or of the name. */
export function searchPrescriptions(
  db: Reader,
  { text, limit, seesExtra }: { readonly text: string; readonly limit: number; readonly seesExtra: boolean },
) {
  return prescriptions(db, seesExtra)
    .where(holdsText(['prescriptions.number', 'inmates.name'], text))
    .orderBy('prescriptions.prescribed_at', 'desc')
    .orderBy('prescriptions.id', 'desc')
    .limit(limit)
    .execute()
}

export function findPrescription(db: Reader, id: string, seesExtra: boolean) {
  return prescriptions(db, seesExtra).where('prescriptions.id', '=', id).executeTakeFirst()
}

export type PrescriptionRow = NonNullable<Awaited<ReturnType<typeof findPrescription>>>

const dispensed = sql<number>`(
  select coalesce(-sum(quantity), 0) from stock_movements where line_id = prescription_lines.id)`

function lines(db: Reader) {
  return db
    .selectFrom('prescription_lines')
    .leftJoin('medicines', 'medicines.id', 'prescription_lines.medicine_id')
    .leftJoin('accounts', 'accounts.id', 'prescription_lines.changed_by')
    .selectAll('prescription_lines')
    .select([
      'medicines.name',
      'medicines.strength',
      'medicines.unit',
      'medicines.form',
      'medicines.substances',
      'medicines.allergy_groups',
      'accounts.full_name as changed_by_name',
      dispensed.as('dispensed'),
    ])
    .where('prescription_lines.state', '<>', 'dropped')
}

/** In the order of the paper; a line that replaces another stands behind it. */
export function listLines(db: Reader, prescriptionIds: readonly string[]) {
  return lines(db)
    .where(sql<boolean>`prescription_id in (select value from json_each(${JSON.stringify(prescriptionIds)}))`)
    .orderBy('prescription_lines.position')
    .orderBy('prescription_lines.id')
    .execute()
}

export type LineRow = Awaited<ReturnType<typeof listLines>>[number]

/** What a person may be taking: lines of prescriptions that are open, secret ones too, for the comparison alone. */
export function listOpenLines(db: Reader, inmateId: string) {
  return lines(db)
    .innerJoin('prescriptions', 'prescriptions.id', 'prescription_lines.prescription_id')
    .select(['prescriptions.number', 'prescriptions.confidentiality'])
    .where('prescriptions.inmate_id', '=', inmateId)
    .where('prescriptions.state', 'in', ['issued', 'partly-dispensed', 'dispensed'])
    .where('prescription_lines.state', '=', 'active')
    .orderBy('prescription_lines.id')
    .execute()
}

export async function insertPrescription(db: Transaction<Tables>, row: Insertable<PrescriptionsTable>): Promise<void> {
  await db.insertInto('prescriptions').values(row).execute()
}

export async function updatePrescription(
  db: Transaction<Tables>,
  reference: { readonly id: string; readonly revision: number },
  change: Partial<Omit<PrescriptionsTable, 'id' | 'number' | 'inmate_id' | 'revision'>>,
): Promise<boolean> {
  const result = await db
    .updateTable('prescriptions')
    .set({ ...change, revision: reference.revision + 1 })
    .where('id', '=', reference.id)
    .where('revision', '=', reference.revision)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function insertLine(db: Transaction<Tables>, line: PrescriptionLinesTable): Promise<void> {
  await db.insertInto('prescription_lines').values(line).execute()
}

export async function updateLine(
  db: Transaction<Tables>,
  id: string,
  change: Partial<Pick<PrescriptionLinesTable, 'state' | 'ended_on'>>,
): Promise<void> {
  await db.updateTable('prescription_lines').set(change).where('id', '=', id).execute()
}

/** Oldest first, one row per batch that was handed out. */
export function listDispensed(db: Reader, prescriptionId: string) {
  return db
    .selectFrom('dispensings')
    .innerJoin('accounts as giver', 'giver.id', 'dispensings.recorded_by')
    .leftJoin('accounts as undoer', 'undoer.id', 'dispensings.undone_by')
    .innerJoin('stock_movements', (join) =>
      join.onRef('stock_movements.dispensing_id', '=', 'dispensings.id').on('stock_movements.kind', '=', 'dispensing'),
    )
    .innerJoin('medicine_batches', 'medicine_batches.id', 'stock_movements.batch_id')
    .selectAll('dispensings')
    .select([
      'giver.full_name as giver_name',
      'undoer.full_name as undoer_name',
      'stock_movements.id as movement_id',
      'stock_movements.batch_id',
      'stock_movements.line_id',
      'stock_movements.quantity',
      'medicine_batches.batch_number',
      'medicine_batches.expires_on',
    ])
    .where('dispensings.prescription_id', '=', prescriptionId)
    .orderBy('dispensings.id')
    .orderBy('stock_movements.id')
    .execute()
}

export type DispensedRow = Awaited<ReturnType<typeof listDispensed>>[number]

export function findDispensing(db: Reader, id: string) {
  return db.selectFrom('dispensings').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertDispensing(db: Transaction<Tables>, row: DispensingsTable): Promise<void> {
  await db.insertInto('dispensings').values(row).execute()
}

export async function updateDispensing(
  db: Transaction<Tables>,
  id: string,
  change: Pick<DispensingsTable, 'undone_at' | 'undone_by' | 'undone_reason'>,
): Promise<void> {
  await db.updateTable('dispensings').set(change).where('id', '=', id).execute()
}

/** The kind of meeting that a prescription belongs to, as far as the pharmacy asks. */
export function findEncounter(db: Reader, id: string) {
  return db
    .selectFrom('encounters')
    .select(['inmate_id', 'confidentiality', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
}
