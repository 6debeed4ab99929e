import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { OwnKeyCardsTable } from './partner-keys.tables.ts'

/** Newest first. */
export function listOwnCards(db: Reader) {
  return db
    .selectFrom('own_key_cards')
    .innerJoin('accounts', 'accounts.id', 'own_key_cards.made_by')
    .selectAll('own_key_cards')
    .select('accounts.full_name as made_by_name')
    .orderBy('own_key_cards.made_at', 'desc')
    .orderBy('own_key_cards.id', 'desc')
    .execute()
}

export function findOwnCard(db: Reader, id: string) {
  return db.selectFrom('own_key_cards').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertOwnCard(db: Transaction<Tables>, card: OwnKeyCardsTable): Promise<void> {
  await db.insertInto('own_key_cards').values(card).execute()
}
