import { sql, type Transaction } from 'kysely'
import type { LegalStatus } from '#shared/features/inmates/legal-status.rules.ts'
import type { Presence } from '#shared/features/inmates/placement.rules.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { currentPlacement, currentRegister } from './current-rows.repository.ts'
import { matchingRows, type SearchText } from './inmate-search.repository.ts'
import type { InmateSentencesTable, InmatesTable } from './inmates.tables.ts'

export interface InmateFilter {
  /** null finds everybody. */
  readonly search: SearchText | null
  readonly block: string | null
  readonly legalStatus: LegalStatus | null
  readonly state: Presence | null
}

/** People with their present register number and room, one row each. */
function people(db: Reader) {
  return db
    .selectFrom('inmates')
    .leftJoin('inmate_registers', currentRegister)
    .leftJoin('inmate_placements', currentPlacement)
}

const aliasList = sql<string>`(
  select json_group_array(inmate_aliases.name order by inmate_aliases.id) from inmate_aliases
  where inmate_aliases.inmate_id = inmates.id and inmate_aliases.state = 'active')`

const summaryColumns = [
  'inmates.id',
  'inmates.name',
  'inmates.sex',
  'inmates.birth_date',
  'inmates.national_id',
  'inmates.photo_file_id',
  'inmates.state',
  'inmate_registers.written',
  'inmate_registers.legal_status',
  'inmate_placements.block',
  'inmate_placements.room',
] as const

/** Records that are part of another one; they appear nowhere but on their own page. */
const merged = (db: Reader) => db.selectFrom('inmate_merges').select('absorbed_id').where('state', '=', 'merged')

/** Klien who were never held here: their record is no inmate's, whatever is asked for. */
const strangers = (db: Reader) =>
  db
    .selectFrom('clients')
    .innerJoin('inmates as person', 'person.id', 'clients.inmate_id')
    .select('clients.inmate_id')
    .where('person.state', '=', 'not-arrived')

export const isStranger = async (db: Reader, id: string): Promise<boolean> =>
  (await strangers(db).where('clients.inmate_id', '=', id).executeTakeFirst()) !== undefined

function filtered(db: Reader, filter: InmateFilter) {
  let query = people(db).where('inmates.id', 'not in', merged(db)).where('inmates.id', 'not in', strangers(db))
  if (filter.search !== null) query = query.where('inmates.search_row', 'in', matchingRows(db, filter.search))
  if (filter.state !== null) query = query.where('inmates.state', '=', filter.state)
  if (filter.block !== null) query = query.where('inmate_placements.block', '=', filter.block)
  if (filter.legalStatus !== null) query = query.where('inmate_registers.legal_status', '=', filter.legalStatus)
  return query
}

/** In order of name. */
export function listInmates(
  db: Reader,
  filter: InmateFilter,
  page: { readonly offset: number; readonly limit: number },
) {
  return filtered(db, filter)
    .select(summaryColumns)
    .select(aliasList.as('aliases'))
    .orderBy('inmates.name_key')
    .orderBy('inmates.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
}

export type InmateSummaryRow = Awaited<ReturnType<typeof listInmates>>[number]

export async function countInmates(db: Reader, filter: InmateFilter): Promise<number> {
  const row = await filtered(db, filter)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** All numbers that these people were ever found by, for ranking. */
export async function registerNumbersOf(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('inmate_registers')
    .select(['inmate_id', 'written'])
    .where('state', '=', 'active')
    // One text in place of hundreds of parameters, so that the statement stays the same and is prepared once.
    .where(sql<boolean>`inmate_id in (select value from json_each(${JSON.stringify(ids)}))`)
    .orderBy('valid_from')
    .execute()
  const numbers = new Map<string, string[]>()
  for (const row of rows) numbers.set(row.inmate_id, [...(numbers.get(row.inmate_id) ?? []), row.written])
  return numbers
}

export function findSummary(db: Reader, id: string) {
  return people(db)
    .select(summaryColumns)
    .select(aliasList.as('aliases'))
    .where('inmates.id', '=', id)
    .executeTakeFirst()
}

/** Of several people at once, in no order. */
export function listSummariesOf(db: Reader, ids: readonly string[]) {
  return people(db)
    .select(summaryColumns)
    .select(aliasList.as('aliases'))
    .where(sql<boolean>`inmates.id in (select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
}

export function findInmate(db: Reader, id: string) {
  return db.selectFrom('inmates').selectAll().where('id', '=', id).executeTakeFirst()
}

/** People that share the NIK, the day of birth or the whole name with the given one. */
export function findAlike(
  db: Reader,
  wanted: { readonly nationalIdKey: string; readonly birthDate: string | null; readonly nameKey: string },
) {
  return people(db)
    .select(summaryColumns)
    .select(aliasList.as('aliases'))
    .select(['inmates.national_id_key', 'inmates.name_key'])
    .where('inmates.id', 'not in', merged(db))
    .where((where) =>
      where.or([
        ...(wanted.nationalIdKey === '' ? [] : [where('inmates.national_id_key', '=', wanted.nationalIdKey)]),
        ...(wanted.birthDate === null ? [] : [where('inmates.birth_date', '=', wanted.birthDate)]),
        ...(wanted.nameKey === '' ? [] : [where('inmates.name_key', '=', wanted.nameKey)]),
      ]),
    )
    .limit(200)
    .execute()
}

export async function insertInmate(db: Transaction<Tables>, inmate: Omit<InmatesTable, 'revision'>): Promise<void> {
  await db.insertInto('inmates').values(inmate).execute()
}

/** Changes a person only if nobody else did since the revision was read; false otherwise. */
export async function updateInmate(
  db: Transaction<Tables>,
  reference: { readonly id: string; readonly revision: number },
  change: Partial<Omit<InmatesTable, 'id' | 'search_row' | 'revision' | 'created_at'>>,
): Promise<boolean> {
  const result = await db
    .updateTable('inmates')
    .set({ ...change, revision: reference.revision + 1 })
    .where('id', '=', reference.id)
    .where('revision', '=', reference.revision)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function listAliases(db: Reader, inmateId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('inmate_aliases')
    .select('name')
    .where('inmate_id', '=', inmateId)
    .where('state', '=', 'active')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.name)
}

export async function insertAlias(db: Transaction<Tables>, alias: { id: string; inmate_id: string; name: string }) {
  await db
    .insertInto('inmate_aliases')
    .values({ ...alias, state: 'active' })
    .execute()
}

export async function removeAlias(db: Transaction<Tables>, inmateId: string, name: string): Promise<void> {
  await db
    .updateTable('inmate_aliases')
    .set({ state: 'removed' })
    .where('inmate_id', '=', inmateId)
    .where('name', '=', name)
    .where('state', '=', 'active')
    .execute()
}

export function findCurrentSentence(db: Reader, inmateId: string) {
  return db
    .selectFrom('inmate_sentences')
    .selectAll()
    .where('inmate_id', '=', inmateId)
    .where('state', '=', 'current')
    .executeTakeFirst()
}

export function findLastPastSentence(db: Reader, inmateId: string) {
  return db
    .selectFrom('inmate_sentences')
    .selectAll()
    .where('inmate_id', '=', inmateId)
    .where('state', '=', 'past')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertSentence(db: Transaction<Tables>, sentence: InmateSentencesTable): Promise<void> {
  await db.insertInto('inmate_sentences').values(sentence).execute()
}

export async function updateSentence(
  db: Transaction<Tables>,
  id: string,
  change: Partial<Omit<InmateSentencesTable, 'id' | 'inmate_id'>>,
): Promise<void> {
  await db.updateTable('inmate_sentences').set(change).where('id', '=', id).execute()
}

/** Rooms in use and how many are in them. */
export function listPlaces(db: Reader) {
  return db
    .selectFrom('inmate_placements')
    .select((select) => ['block', 'room', select.fn.countAll<number>().as('people')])
    .where('state', '=', 'active')
    .where('valid_to', 'is', null)
    .groupBy(['block', 'room'])
    .orderBy('block')
    .orderBy('room')
    .execute()
}
