import type { Insertable, Transaction } from 'kysely'
import type { PaperReference } from '#shared/features/visiting-doctor/visiting-doctor.contract.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { type Sight, visibleEncounters } from '../medical-records/encounters.repository.ts'
import type { DoctorOrdersTable } from './visiting-doctor.tables.ts'

/** Of visits that the reader may know of; the paper that carries an order out is named only where it may be known of, too. */
function visible(db: Reader, sight: Sight) {
  const secrecies = sight.confidential ? (['normal', 'extra'] as const) : (['normal'] as const)
  return visibleEncounters(db, sight)
    .innerJoin('doctor_orders', 'doctor_orders.encounter_id', 'encounters.id')
    .innerJoin('accounts as recorder', 'recorder.id', 'doctor_orders.recorded_by')
    .leftJoin('accounts as attacher', 'attacher.id', 'doctor_orders.attached_by')
    .leftJoin('accounts as voider', 'voider.id', 'doctor_orders.voided_by')
    .leftJoin('files', 'files.id', 'doctor_orders.file_id')
    .leftJoin('prescriptions', (join) =>
      join
        .onRef('prescriptions.id', '=', 'doctor_orders.prescription_id')
        .onRef('prescriptions.inmate_id', '=', 'encounters.inmate_id')
        .on('prescriptions.confidentiality', 'in', secrecies),
    )
    .leftJoin('referrals', (join) =>
      join
        .onRef('referrals.id', '=', 'doctor_orders.referral_id')
        .onRef('referrals.inmate_id', '=', 'encounters.inmate_id')
        .on('referrals.confidentiality', 'in', secrecies),
    )
    .selectAll('encounters')
    .select(['inmates.name as inmate_name', 'carer.full_name as carer_name'])
    .select([
      'doctor_orders.id as order_id',
      'doctor_orders.kind as order_kind',
      'doctor_orders.text as order_text',
      'doctor_orders.doctor_name',
      'doctor_orders.doctor_licence',
      'doctor_orders.recorded_at as order_recorded_at',
      'doctor_orders.recorded_by as order_recorded_by',
      'doctor_orders.late_reason as order_late_reason',
      'doctor_orders.file_id',
      'doctor_orders.attached_at',
      'doctor_orders.state as order_state',
      'doctor_orders.voided_at as order_voided_at',
      'doctor_orders.voided_reason as order_voided_reason',
      'doctor_orders.revision as order_revision',
      'prescriptions.id as prescription_id',
      'prescriptions.number as prescription_number',
      'referrals.id as referral_id',
      'referrals.number as referral_number',
    ])
    .select(['recorder.full_name as order_recorder_name', 'attacher.full_name as attacher_name'])
    .select(['voider.full_name as order_voider_name', 'files.media_type', 'files.size'])
}

/** Waiting ones oldest first, others newest first. Those of a visit that was struck out wait for nothing. */
export function listOrders(db: Reader, sight: Sight, state: DoctorOrdersTable['state']) {
  return visible(db, sight)
    .where('doctor_orders.state', '=', state)
    .where('encounters.state', '<>', 'voided')
    .orderBy('doctor_orders.recorded_at', state === 'waiting' ? 'asc' : 'desc')
    .orderBy('doctor_orders.id', state === 'waiting' ? 'asc' : 'desc')
    .limit(state === 'waiting' ? 1000 : 200)
    .execute()
}

export type DoctorOrderRow = Awaited<ReturnType<typeof listOrders>>[number]

export function listOrdersOfVisit(db: Reader, sight: Sight, encounterId: string) {
  return visible(db, sight)
    .where('doctor_orders.encounter_id', '=', encounterId)
    .orderBy('doctor_orders.recorded_at')
    .orderBy('doctor_orders.id')
    .execute()
}

/** Of the person whom the paper is for. */
export function listOrdersOfPaper(db: Reader, sight: Sight, { kind, id }: PaperReference) {
  return visible(db, sight)
    .where(kind === 'prescription' ? 'prescriptions.id' : 'referrals.id', '=', id)
    .orderBy('doctor_orders.recorded_at')
    .orderBy('doctor_orders.id')
    .execute()
}

export function findOrder(db: Reader, sight: Sight, id: string) {
  return visible(db, sight).where('doctor_orders.id', '=', id).executeTakeFirst()
}

/** `since`: when the oldest was entered; null where none waits. */
export function countWaitingOrders(db: Reader, sight: Sight) {
  return visibleEncounters(db, sight)
    .innerJoin('doctor_orders', 'doctor_orders.encounter_id', 'encounters.id')
    .select((select) => [
      select.fn.countAll<number>().as('count'),
      select.fn.min<string | null>('doctor_orders.recorded_at').as('since'),
    ])
    .where('doctor_orders.state', '=', 'waiting')
    .where('encounters.state', '<>', 'voided')
    .executeTakeFirstOrThrow()
}

export async function insertOrder(db: Transaction<Tables>, row: Insertable<DoctorOrdersTable>): Promise<void> {
  await db.insertInto('doctor_orders').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function updateOrder(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  change: Partial<Omit<DoctorOrdersTable, 'id' | 'encounter_id' | 'revision'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('doctor_orders')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** After a visit went to another person or became more secret: its signed sheets follow it. */
export async function fitSheets(
  db: Transaction<Tables>,
  encounterId: string,
  change: { readonly subject_id: string } | { readonly permission: 'view:health' | 'view:confidential-health' },
): Promise<void> {
  const rows = await db.selectFrom('doctor_orders').select('file_id').where('encounter_id', '=', encounterId).execute()
  const ids = rows.flatMap(({ file_id }) => file_id ?? [])
  if (ids.length > 0) await db.updateTable('files').set(change).where('id', 'in', ids).execute()
}

/** Of what the right to one file is asked; the same for a sheet when it is attached and later. */
export const rightToSheet = (confidentiality: 'normal' | 'extra') =>
  confidentiality === 'extra' ? 'view:confidential-health' : 'view:health'
