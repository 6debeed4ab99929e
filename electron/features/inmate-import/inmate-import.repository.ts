import { type Kysely, sql, type Transaction } from 'kysely'
import type { ImportRowKind } from '#shared/features/inmate-import/inmate-import.contract.ts'
import { addHours, type Instant } from '#shared/time/instant.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { endOfTrash } from '../trash/trash-time.ts'
import type { ImportMappingsTable, ImportPlansTable, ImportRowsTable } from './inmate-import.tables.ts'

export function listMappings(db: Reader, list: ImportMappingsTable['list'] = 'people') {
  return db
    .selectFrom('import_mappings')
    .selectAll()
    .where('state', '=', 'active')
    .where('list', '=', list)
    .orderBy('name')
    .execute()
}

export async function insertMapping(db: Transaction<Tables>, row: Omit<ImportMappingsTable, 'revision'>) {
  await db.insertInto('import_mappings').values(row).execute()
}

/** Changes a mapping only if nobody else did; false otherwise. */
export async function updateMapping(
  db: Transaction<Tables>,
  reference: { readonly id: string; readonly revision: number },
  change: Partial<Omit<ImportMappingsTable, 'id' | 'revision'>>,
): Promise<boolean> {
  const result = await db
    .updateTable('import_mappings')
    .set({ ...change, revision: reference.revision + 1 })
    .where('id', '=', reference.id)
    .where('revision', '=', reference.revision)
    .where('state', '=', 'active')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Removed mappings with who removed them, as the change log knows it; the newest first. */
export function listRemovedMappings(db: Reader) {
  return db
    .selectFrom('import_mappings')
    .innerJoin('change_log', (join) =>
      join
        .onRef('change_log.row_key', '=', 'import_mappings.id')
        .on('change_log.table_name', '=', 'import_mappings')
        .on('change_log.number', '=', (build) =>
          build
            .selectFrom('change_log as last')
            .whereRef('last.row_key', '=', 'import_mappings.id')
            .where('last.table_name', '=', 'import_mappings')
            .select((last) => last.fn.max('last.number').as('number')),
        ),
    )
    .innerJoin('command_log', 'command_log.id', 'change_log.command_id')
    .leftJoin('accounts', 'accounts.id', 'command_log.account_id')
    .select([
      'import_mappings.id',
      'import_mappings.name',
      'command_log.at as removed_at',
      'accounts.full_name as removed_by',
    ])
    .where('import_mappings.state', '=', 'removed')
    .orderBy('command_log.number', 'desc')
    .execute()
}

export async function restoreMapping(db: Transaction<Tables>, id: string): Promise<void> {
  await db
    .updateTable('import_mappings')
    .set((update) => ({ state: 'active' as const, revision: update('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

const plans = (db: Reader) =>
  db
    .selectFrom('import_plans')
    .innerJoin('files', 'files.id', 'import_plans.file_id')
    .innerJoin('accounts', 'accounts.id', 'import_plans.made_by')
    .selectAll('import_plans')
    .select(['files.original_name', 'accounts.full_name'])

/** Newest first. */
export function listPlans(db: Reader) {
  return plans(db).where('import_plans.state', '<>', 'discarded').orderBy('made_at', 'desc').limit(50).execute()
}

export type ImportPlanRow = Awaited<ReturnType<typeof listPlans>>[number]

export function findPlan(db: Reader, id: string) {
  return plans(db).where('import_plans.id', '=', id).executeTakeFirst()
}

export async function insertPlan(db: Transaction<Tables>, row: ImportPlansTable): Promise<void> {
  await db.insertInto('import_plans').values(row).execute()
}

export async function updatePlan(
  db: Transaction<Tables>,
  id: string,
  change: Pick<ImportPlansTable, 'state'> &
    Partial<Pick<ImportPlansTable, 'finished_at' | 'discarded_at' | 'discarded_by'>>,
): Promise<void> {
  await db.updateTable('import_plans').set(change).where('id', '=', id).execute()
}

export async function insertRows(db: Transaction<Tables>, rows: readonly ImportRowsTable[]): Promise<void> {
  // A statement takes a limited number of values.
  for (let first = 0; first < rows.length; first += 50)
    await db
      .insertInto('import_rows')
      .values(rows.slice(first, first + 50))
      .execute()
}

/** In the trash since that moment or later, the newest first. */
export function listDiscardedPlans(db: Reader, since: Instant) {
  return plans(db)
    .leftJoin('accounts as discarders', 'discarders.id', 'import_plans.discarded_by')
    .select('discarders.full_name as discarded_by_name')
    .where('import_plans.state', '=', 'discarded')
    .where('import_plans.discarded_at', '>=', since)
    .orderBy('import_plans.discarded_at', 'desc')
    .execute()
}

/** Longer than any list takes to be kept. */
const hoursOfKeeping = 24

/** The lines of plans that nobody needs any more: all but the newest ten, those in the trash, and those that are just being kept. */
export async function sweepRows(db: Kysely<Tables>, now: Instant): Promise<void> {
  const newest = db
    .selectFrom('import_plans')
    .select('id')
    .where('state', '<>', 'discarded')
    .orderBy('made_at', 'desc')
    .limit(10)
  const inTrash = db.selectFrom('import_plans').select('id').where('discarded_at', '>=', endOfTrash(now))
  const begun = db
    .selectFrom('import_plans')
    .select('id')
    .where('state', '=', 'discarded')
    .where('discarded_at', 'is', null)
    .where('made_at', '>=', addHours(now, -hoursOfKeeping))
  await db
    .deleteFrom('import_rows')
    .where('plan_id', 'not in', newest)
    .where('plan_id', 'not in', inTrash)
    .where('plan_id', 'not in', begun)
    .execute()
}

export function countRows(db: Reader, planId: string) {
  return db
    .selectFrom('import_rows')
    .select((select) => ['kind', 'state', select.fn.countAll<number>().as('count')])
    .where('plan_id', '=', planId)
    .groupBy(['kind', 'state'])
    .execute()
}

interface RowFilter {
  readonly planId: string
  /** Empty: all. */
  readonly kinds: readonly ImportRowKind[]
  readonly states: readonly ImportRowsTable['state'][]
}

function filteredRows(db: Reader, { planId, kinds, states }: RowFilter) {
  let rows = db.selectFrom('import_rows').where('plan_id', '=', planId)
  if (kinds.length > 0) rows = rows.where('kind', 'in', kinds)
  if (states.length > 0) rows = rows.where('state', 'in', states)
  return rows
}

export function listRows(db: Reader, filter: RowFilter, page: { readonly offset: number; readonly limit: number }) {
  return filteredRows(db, filter).selectAll().orderBy('number').limit(page.limit).offset(page.offset).execute()
}

export async function countFiltered(db: Reader, filter: RowFilter): Promise<number> {
  const row = await filteredRows(db, filter)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** The next lines that are to be taken in. */
export function listWaiting(db: Reader, planId: string, after: number, limit: number) {
  return db
    .selectFrom('import_rows')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('kind', 'in', ['new', 'changed'])
    .where('state', '=', 'waiting')
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute()
}

export function findRow(db: Reader, planId: string, number: number) {
  return db
    .selectFrom('import_rows')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('number', '=', number)
    .executeTakeFirst()
}

export async function updateRow(
  db: Transaction<Tables>,
  reference: { readonly planId: string; readonly number: number },
  change: Partial<Omit<ImportRowsTable, 'plan_id' | 'number'>>,
): Promise<void> {
  await db
    .updateTable('import_rows')
    .set(change)
    .where('plan_id', '=', reference.planId)
    .where('number', '=', reference.number)
    .execute()
}

/** Everybody, as far as finding them again needs it; people merged into another one stand under that one. */
export async function listPeople(db: Reader) {
  const people = await db
    .selectFrom('inmates')
    .leftJoin('inmate_merges', (join) =>
      join.onRef('inmate_merges.absorbed_id', '=', 'inmates.id').on('inmate_merges.state', '=', 'merged'),
    )
    .select(['inmates.id', 'inmates.name', 'birth_date', 'national_id_key', 'inmates.state', 'inmate_merges.kept_id'])
    .orderBy('inmates.id')
    .execute()
  const aliases = await db
    .selectFrom('inmate_aliases')
    .select(['inmate_id', 'name'])
    .where('state', '=', 'active')
    .execute()
  const registers = await db
    .selectFrom('inmate_registers')
    .select(['inmate_id', 'number_key'])
    .where('state', '=', 'active')
    .execute()
  const former = await sql<{ kept_id: string; name: string | null; national_id_key: string | null }>`
    select kept_id, moved.value ->> '$.before.name' as name, moved.value ->> '$.before.national_id_key' as national_id_key
    from inmate_merges, json_each(inmate_merges.moved) as moved
    where inmate_merges.state = 'merged' and moved.value ->> '$.table' = 'inmates'`.execute(db as Transaction<Tables>)
  return { people, aliases, registers, former: former.rows }
}

const among = (ids: readonly string[]) =>
  sql<boolean>`inmate_id in (select value from json_each(${JSON.stringify(ids)}))`

/** Everything about some people that a list can be compared with. */
export async function loadRecords(db: Reader, ids: readonly string[]) {
  const inmates = await db
    .selectFrom('inmates')
    .selectAll()
    .where(sql<boolean>`id in (select value from json_each(${JSON.stringify(ids)}))`)
    .execute()
  const aliases = await db
    .selectFrom('inmate_aliases')
    .select(['inmate_id', 'name'])
    .where('state', '=', 'active')
    .where(among(ids))
    .orderBy('id')
    .execute()
  const registers = await db
    .selectFrom('inmate_registers')
    .selectAll()
    .where('state', '=', 'active')
    .where(among(ids))
    .execute()
  const placements = await db
    .selectFrom('inmate_placements')
    .selectAll()
    .where('state', '=', 'active')
    .where('valid_to', 'is', null)
    .where(among(ids))
    .execute()
  const sentences = await db
    .selectFrom('inmate_sentences')
    .selectAll()
    .where('state', '=', 'current')
    .where(among(ids))
    .execute()
  return { inmates, aliases, registers, placements, sentences }
}
