import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { InmateEventsTable, InmatePlacementsTable, InmateRegistersTable } from './inmates.tables.ts'

/** All events of a person in the order in which they happened, with the name of who noted them. */
export function listEvents(db: Reader, inmateId: string) {
  return db
    .selectFrom('inmate_events')
    .innerJoin('accounts', 'accounts.id', 'inmate_events.recorded_by')
    .selectAll('inmate_events')
    .select('accounts.full_name as recorder')
    .where('inmate_id', '=', inmateId)
    .orderBy('occurred_on')
    .orderBy('inmate_events.id')
    .execute()
}

export type InmateEventRow = Awaited<ReturnType<typeof listEvents>>[number]

export async function insertEvent(
  db: Transaction<Tables>,
  event: Omit<InmateEventsTable, 'voided_reason' | 'voided_at' | 'voided_by'>,
): Promise<void> {
  await db
    .insertInto('inmate_events')
    .values({ ...event, voided_reason: null, voided_at: null, voided_by: null })
    .execute()
}

export async function voidEventRow(
  db: Transaction<Tables>,
  id: string,
  voiding: { readonly voided_reason: string; readonly voided_at: string; readonly voided_by: string },
): Promise<void> {
  await db.updateTable('inmate_events').set(voiding).where('id', '=', id).execute()
}

/** Active register numbers, oldest first. */
export function listRegisters(db: Reader, inmateId: string) {
  return db
    .selectFrom('inmate_registers')
    .selectAll()
    .where('inmate_id', '=', inmateId)
    .where('state', '=', 'active')
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
}

export function findRegisterByKey(db: Reader, numberKey: string) {
  return db
    .selectFrom('inmate_registers')
    .select('id')
    .where('number_key', '=', numberKey)
    .where('state', '=', 'active')
    .executeTakeFirst()
}

export async function insertRegister(db: Transaction<Tables>, register: InmateRegistersTable): Promise<void> {
  await db.insertInto('inmate_registers').values(register).execute()
}

export async function voidRegisterOf(db: Transaction<Tables>, eventId: string): Promise<void> {
  await db.updateTable('inmate_registers').set({ state: 'voided' }).where('event_id', '=', eventId).execute()
}

export async function endRegister(db: Transaction<Tables>, id: string, validTo: string | null): Promise<void> {
  await db.updateTable('inmate_registers').set({ valid_to: validTo }).where('id', '=', id).execute()
}

/** Every room that was ever noted, struck-out ones included, oldest first. */
export function listPlacements(db: Reader, inmateId: string) {
  return db
    .selectFrom('inmate_placements')
    .selectAll()
    .where('inmate_id', '=', inmateId)
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
}

export async function insertPlacement(db: Transaction<Tables>, placement: InmatePlacementsTable): Promise<void> {
  await db.insertInto('inmate_placements').values(placement).execute()
}

export async function updatePlacement(
  db: Transaction<Tables>,
  id: string,
  change: Pick<InmatePlacementsTable, 'valid_to' | 'state'>,
): Promise<void> {
  await db.updateTable('inmate_placements').set(change).where('id', '=', id).execute()
}
