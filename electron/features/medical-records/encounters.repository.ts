import { type Insertable, sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { EncountersTable } from './medical-records.tables.ts'

/** Whether a reader is told of what is extra confidential. Every reading of visits asks for it. */
export interface Sight {
  readonly confidential: boolean
}

export interface EncounterFilter {
  readonly inmateId: string | null
  readonly kinds: readonly EncountersTable['kind'][]
  /** Moments of care: from the first on, before the second. */
  readonly from: string | null
  readonly before: string | null
  readonly carerId: string | null
}

export function visibleEncounters(db: Reader, { confidential }: Sight) {
  const rows = db
    .selectFrom('encounters')
    .innerJoin('inmates', 'inmates.id', 'encounters.inmate_id')
    .innerJoin('accounts as carer', 'carer.id', 'encounters.carer_id')
  return confidential ? rows : rows.where('encounters.confidentiality', '=', 'normal')
}

export function filteredEncounters(db: Reader, sight: Sight, filter: EncounterFilter) {
  let rows = visibleEncounters(db, sight)
  if (filter.inmateId !== null) rows = rows.where('encounters.inmate_id', '=', filter.inmateId)
  if (filter.kinds.length > 0) rows = rows.where('encounters.kind', 'in', [...filter.kinds])
  if (filter.from !== null) rows = rows.where('encounters.cared_at', '>=', filter.from)
  if (filter.before !== null) rows = rows.where('encounters.cared_at', '<', filter.before)
  if (filter.carerId !== null) rows = rows.where('encounters.carer_id', '=', filter.carerId)
  return rows
}

/** Newest first. */
export function listEncounters(
  db: Reader,
  sight: Sight,
  filter: EncounterFilter,
  page: { readonly offset: number; readonly limit: number },
) {
  return filteredEncounters(db, sight, filter)
    .selectAll('encounters')
    .select(['inmates.name as inmate_name', 'carer.full_name as carer_name'])
    .orderBy('encounters.cared_at', 'desc')
    .orderBy('encounters.id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
}

export type EncounterRow = Awaited<ReturnType<typeof listEncounters>>[number]

export async function countEncounters(db: Reader, sight: Sight, filter: EncounterFilter): Promise<number> {
  const row = await filteredEncounters(db, sight, filter)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** Undefined also where the reader may not know of it. */
export function findEncounter(db: Reader, sight: Sight, id: string) {
  return visibleEncounters(db, sight)
    .innerJoin('accounts as recorder', 'recorder.id', 'encounters.recorded_by')
    .innerJoin('accounts as changer', 'changer.id', 'encounters.changed_by')
    .leftJoin('accounts as voider', 'voider.id', 'encounters.voided_by')
    .selectAll('encounters')
    .select([
      'inmates.name as inmate_name',
      'carer.full_name as carer_name',
      'recorder.full_name as recorder_name',
      'changer.full_name as changer_name',
      'voider.full_name as voider_name',
    ])
    .where('encounters.id', '=', id)
    .executeTakeFirst()
}

export type EncounterDetailRow = NonNullable<Awaited<ReturnType<typeof findEncounter>>>

/** Visits cared for from a moment on, and all that are still open. Voided ones are left out. */
export function listQueue(db: Reader, sight: Sight, from: string) {
  return (
    visibleEncounters(db, sight)
      .selectAll('encounters')
      .select(['inmates.name as inmate_name', 'carer.full_name as carer_name'])
      .where('encounters.state', '<>', 'voided')
      // Written out, for a partial index serves only a statement that says its condition.
      .where((where) =>
        where.or([where('encounters.cared_at', '>=', from), where('encounters.state', '=', sql.lit('open'))]),
      )
      // The sign keeps SQLite from walking through every visit of all years in the order of the answer.
      .orderBy(sql`+${sql.ref('encounters.cared_at')}`, 'desc')
      .orderBy('encounters.id', 'desc')
      .execute()
  )
}

/** The newest visit that counts and that the reader may know of. */
export function newestEncounterOf(db: Reader, sight: Sight, inmateId: string) {
  return visibleEncounters(db, sight)
    .select(['encounters.id', 'encounters.cared_at'])
    .where('encounters.inmate_id', '=', inmateId)
    .where('encounters.state', '<>', 'voided')
    .orderBy('encounters.cared_at', 'desc')
    .orderBy('encounters.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The newest visit that counts; for how long the record has to be kept, also what the reader is not told of counts. */
export async function lastCareOf(db: Reader, inmateId: string): Promise<string | null> {
  const row = await db
    .selectFrom('encounters')
    .select('cared_at')
    .where('inmate_id', '=', inmateId)
    .where('state', '<>', 'voided')
    .orderBy('cared_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.cared_at ?? null
}

export async function insertEncounter(db: Transaction<Tables>, row: Insertable<EncountersTable>): Promise<void> {
  await db.insertInto('encounters').values(row).execute()
}

/** Changes a visit that stands at the revision the person saw; false otherwise. */
export async function updateEncounter(
  db: Transaction<Tables>,
  reference: { readonly id: string; readonly revision: number },
  change: Partial<Omit<EncountersTable, 'id' | 'number' | 'search_row' | 'recorded_at' | 'recorded_by' | 'revision'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('encounters')
    .set({ ...change, revision: reference.revision + 1 })
    .where('id', '=', reference.id)
    .where('revision', '=', reference.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whether one of the columns holds the text; what stands for any text elsewhere stands for itself here. */
export function holdsText(columns: readonly string[], text: string) {
  const found = columns.map((column) => sql<boolean>`instr(lower(${sql.ref(column)}), ${text.toLowerCase()}) > 0`)
  return sql<boolean>`(${sql.join(found, sql` or `)})`
}

/** One text in place of hundreds of parameters, so that the statement stays the same and is prepared once. */
export const oneOf = (column: string, ids: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))`
