import { sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { type EncounterFilter, filteredEncounters, type Sight } from './encounters.repository.ts'

/** Replaces what the index holds about a visit. Part of the running command, so that index and record cannot part. */
export async function indexVisit(db: Transaction<Tables>, searchRow: number, text: string): Promise<void> {
  await db.deleteFrom('record_search').where('rowid', '=', searchRow).execute()
  await addVisitToIndex(db, searchRow, text)
}

/** The same for a visit that the index does not know yet. */
export async function addVisitToIndex(db: Transaction<Tables>, searchRow: number, text: string): Promise<void> {
  if (text !== '') await db.insertInto('record_search').values({ rowid: searchRow, text }).execute()
}

/** Letters and digits only, so that each word can stand inside quotes; the last one may be a beginning. Null: nothing to look for. */
export function noteQueryOf(text: string): string | null {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  if (words.length === 0) return null
  return words.map((word, index) => (index === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ')
}

/** Visits whose texts have all the words, newest first. What the reader may not know of is not counted either. */
export function searchVisits(
  db: Reader,
  sight: Sight,
  filter: EncounterFilter & { readonly query: string },
  limit: number,
) {
  return filteredEncounters(db, sight, filter)
    .innerJoin('record_search', 'record_search.rowid', 'encounters.search_row')
    .selectAll('encounters')
    .select(['inmates.name as inmate_name', 'carer.full_name as carer_name'])
    .select(sql<string>`snippet(record_search, 0, '', '', '…', 18)`.as('excerpt'))
    .where(sql<boolean>`record_search match ${filter.query}`)
    .orderBy('encounters.cared_at', 'desc')
    .orderBy('encounters.id', 'desc')
    .limit(limit)
    .execute()
}
