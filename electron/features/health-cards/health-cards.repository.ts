import { type Insertable, sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { HealthCardsTable } from './health-cards.tables.ts'

/** Of one person, newest first. */
export function listCards(db: Reader, inmateId: string) {
  return db
    .selectFrom('health_cards')
    .innerJoin('accounts as issuer', 'issuer.id', 'health_cards.issued_by')
    .leftJoin('accounts as voider', 'voider.id', 'health_cards.voided_by')
    .selectAll('health_cards')
    .select(['issuer.full_name as issuer_name', 'voider.full_name as voider_name'])
    .where('health_cards.inmate_id', '=', inmateId)
    .orderBy('health_cards.issued_at', 'desc')
    .orderBy('health_cards.id', 'desc')
    .execute()
}

export function findCardByCode(db: Reader, code: string) {
  return db.selectFrom('health_cards').selectAll().where('code', '=', code).executeTakeFirst()
}

export function findCard(db: Reader, id: string) {
  return db.selectFrom('health_cards').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertCard(db: Transaction<Tables>, row: Insertable<HealthCardsTable>): Promise<void> {
  await db.insertInto('health_cards').values(row).execute()
}

export async function voidCards(
  db: Transaction<Tables>,
  ids: readonly string[],
  voiding: Pick<HealthCardsTable, 'voided_at' | 'voided_by' | 'voided_reason' | 'voided_note'>,
): Promise<void> {
  await db
    .updateTable('health_cards')
    .set({ ...voiding, state: 'voided' })
    .where('id', 'in', [...ids])
    .where('state', '=', 'active')
    .execute()
}

/** The card that each of these people carries; after two records became one there may be two, and the newest is printed. */
export async function activeCards(db: Reader, inmateIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('health_cards')
    .select(['inmate_id', 'code'])
    .where('state', '=', 'active')
    .where(sql<boolean>`inmate_id in (select value from json_each(${JSON.stringify(inmateIds)}))`)
    .orderBy('issued_at')
    .orderBy('id')
    .execute()
  return new Map(rows.map(({ inmate_id, code }) => [inmate_id, code]))
}
