import type { Insertable, Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { Sight } from '../medical-records/encounters.repository.ts'
import type { SickCallsTable } from './sick-calls.tables.ts'

function visible(db: Reader, { confidential }: Sight) {
  const rows = db
    .selectFrom('sick_calls')
    .innerJoin('accounts as receiver', 'receiver.id', 'sick_calls.received_by')
    .leftJoin('accounts as sorter', 'sorter.id', 'sick_calls.triaged_by')
    .leftJoin('accounts as ender', 'ender.id', 'sick_calls.ended_by')
    .leftJoin('accounts as voider', 'voider.id', 'sick_calls.voided_by')
    .leftJoin('encounters', 'encounters.id', 'sick_calls.encounter_id')
    .selectAll('sick_calls')
    .select([
      'receiver.full_name as receiver_name',
      'sorter.full_name as sorter_name',
      'ender.full_name as ender_name',
      'voider.full_name as voider_name',
      'encounters.confidentiality as encounter_confidentiality',
    ])
  return confidential ? rows : rows.where('sick_calls.confidentiality', '=', 'normal')
}

/** Received by a moment and not ended before it, oldest first. */
export function listWaitingAt(db: Reader, sight: Sight, at: string) {
  return visible(db, sight)
    .where('sick_calls.state', '<>', 'voided')
    .where('sick_calls.received_at', '<=', at)
    .where((where) => where.or([where('sick_calls.state', '=', 'waiting'), where('sick_calls.ended_at', '>', at)]))
    .orderBy('sick_calls.received_at')
    .orderBy('sick_calls.id')
    .execute()
}

export type SickCallRow = Awaited<ReturnType<typeof listWaitingAt>>[number]

/** Received from the first moment on and before the second, newest first; voided ones too. */
export function listReceived(db: Reader, sight: Sight, from: string, before: string) {
  return visible(db, sight)
    .where('sick_calls.received_at', '>=', from)
    .where('sick_calls.received_at', '<', before)
    .orderBy('sick_calls.received_at', 'desc')
    .orderBy('sick_calls.id', 'desc')
    .execute()
}

export function listOfPerson(db: Reader, sight: Sight, inmateId: string) {
  return visible(db, sight)
    .where('sick_calls.inmate_id', '=', inmateId)
    .orderBy('sick_calls.received_at', 'desc')
    .orderBy('sick_calls.id', 'desc')
    .execute()
}

export function findSickCall(db: Reader, sight: Sight, id: string) {
  return visible(db, sight).where('sick_calls.id', '=', id).executeTakeFirst()
}

export async function insertSickCall(db: Transaction<Tables>, row: Insertable<SickCallsTable>): Promise<void> {
  await db.insertInto('sick_calls').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function updateSickCall(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  change: Partial<Omit<SickCallsTable, 'id' | 'inmate_id' | 'revision'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sick_calls')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
