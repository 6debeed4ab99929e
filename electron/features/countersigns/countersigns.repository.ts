import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { type Sight, visibleEncounters } from '../medical-records/encounters.repository.ts'
import type { CountersignsTable } from './countersigns.tables.ts'

/** Of visits that the reader may know of and that nobody struck out. */
function visible(db: Reader, sight: Sight) {
  return visibleEncounters(db, sight)
    .innerJoin('countersigns', 'countersigns.encounter_id', 'encounters.id')
    .where('encounters.state', '<>', 'voided')
}

export function listCountersigns(db: Reader, sight: Sight, state: CountersignsTable['state']) {
  const isWaiting = state === 'waiting'
  return visible(db, sight)
    .innerJoin('accounts as asker', 'asker.id', 'countersigns.asked_by')
    .leftJoin('accounts as signer', 'signer.id', 'countersigns.signed_by')
    .selectAll('encounters')
    .select(['inmates.name as inmate_name', 'carer.full_name as carer_name'])
    .select(['countersigns.id as countersign_id', 'countersigns.asked_at', 'countersigns.signed_at'])
    .select(['asker.full_name as asker_name', 'signer.full_name as signer_name'])
    .where('countersigns.state', '=', state)
    .orderBy(isWaiting ? 'countersigns.asked_at' : 'countersigns.signed_at', isWaiting ? 'asc' : 'desc')
    .orderBy('countersigns.id')
    .limit(200)
    .execute()
}

export async function countWaiting(db: Reader, sight: Sight): Promise<number> {
  const row = await visible(db, sight)
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('countersigns.state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return row.count
}

/** What this account could sign now: finished, and not its own visit. `since`: when the oldest was asked for; null where there is none. */
export function countReadyFor(db: Reader, sight: Sight, accountId: string) {
  return visible(db, sight)
    .select((select) => [
      select.fn.countAll<number>().as('count'),
      select.fn.min<string | null>('countersigns.asked_at').as('since'),
    ])
    .where('countersigns.state', '=', 'waiting')
    .where('encounters.state', '=', 'finished')
    .where('encounters.carer_id', '<>', accountId)
    .executeTakeFirstOrThrow()
}

export function findCountersign(db: Reader, sight: Sight, id: string) {
  return visible(db, sight)
    .selectAll('countersigns')
    .select(['encounters.carer_id', 'encounters.state as encounter_state'])
    .where('countersigns.id', '=', id)
    .executeTakeFirst()
}

export function findCountersignOf(db: Reader, encounterId: string) {
  return db.selectFrom('countersigns').selectAll().where('encounter_id', '=', encounterId).executeTakeFirst()
}

export async function insertCountersign(db: Transaction<Tables>, row: CountersignsTable): Promise<void> {
  await db.insertInto('countersigns').values(row).execute()
}

export async function signCountersign(
  db: Transaction<Tables>,
  id: string,
  signed: Pick<CountersignsTable, 'signed_at' | 'signed_by' | 'addendum_id'>,
): Promise<void> {
  await db
    .updateTable('countersigns')
    .set({ state: 'signed', ...signed })
    .where('id', '=', id)
    .execute()
}
