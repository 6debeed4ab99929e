import { type Insertable, sql, type Transaction } from 'kysely'
import type { RetentionPart } from '#shared/features/record-retention/record-retention.contract.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { matchingRows, type SearchText } from '../inmates/inmate-search.repository.ts'
import { oneOf } from '../medical-records/encounters.repository.ts'
import type { RetentionHoldsTable } from './record-retention.tables.ts'

/** Moments of the last care: from the first on, before the second. */
export interface CarePeriod {
  readonly from: string | null
  readonly before: string
}

/** Written out, for a partial index serves only a statement that says its condition. */
const voided = sql.lit<'voided'>('voided')

const standingHolds = (db: Reader) =>
  db.selectFrom('retention_holds').select('inmate_id').where('released_at', 'is', null)

/**
 * People whose last care lies in a period, longest ago first. What is extra confidential counts for the day; a voided visit does not. The
 * oldest visits are walked through in their order and those left out after which the person came again: a page costs what it shows.
 */
export function listPast(
  db: Reader,
  { from, before, part, search }: CarePeriod & { readonly part: RetentionPart; readonly search: SearchText | null },
  page: { readonly offset: number; readonly limit: number },
) {
  let rows = db
    .selectFrom('encounters as last')
    .innerJoin('inmates', 'inmates.id', 'last.inmate_id')
    .select(['inmates.id', 'inmates.name', 'inmates.birth_date', 'inmates.state', 'last.cared_at'])
    .select(
      sql<string | null>`(
        select written from inmate_registers as register
        where register.inmate_id = inmates.id and register.state = 'active'
        order by register.valid_to is not null, register.valid_from desc, register.id desc limit 1)`.as('written'),
    )
    .where('last.state', '<>', voided)
    .where('last.cared_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('encounters as later')
            .select('later.id')
            .whereRef('later.inmate_id', '=', 'last.inmate_id')
            .where('later.state', '<>', voided)
            .where(sql<boolean>`(later.cared_at, later.id) > (last.cared_at, last.id)`),
        ),
      ),
    )
    .where('last.inmate_id', part === 'held' ? 'in' : 'not in', standingHolds(db))
  if (from !== null) rows = rows.where('last.cared_at', '>=', from)
  if (search !== null) rows = rows.where('inmates.search_row', 'in', matchingRows(db, search))
  return rows.orderBy('last.cared_at').orderBy('last.id').limit(page.limit).offset(page.offset).execute()
}

export type PastRow = Awaited<ReturnType<typeof listPast>>[number]

/** How many people were last cared for in each year of the unit's calendar, and how many of them are held. */
export async function countPast(db: Reader, before: string, hoursAheadOfUtc: number) {
  const oldest = await db
    .selectFrom('encounters')
    .select('cared_at')
    .where('cared_at', '<', before)
    .limit(1)
    .executeTakeFirst()
  // For decades nobody's record is past its time, and then nothing has to be counted.
  if (!oldest) return []
  return db
    .selectFrom((from) =>
      from
        .selectFrom('encounters')
        .select('inmate_id')
        .select((select) => select.fn.max('cared_at').as('cared_at'))
        .where('state', '<>', voided)
        .groupBy('inmate_id')
        .having((having) => having.fn.max('cared_at'), '<', before)
        .as('last_care'),
    )
    .select(sql<number>`cast(strftime('%Y', cared_at, ${`+${hoursAheadOfUtc} hours`}) as integer)`.as('year'))
    .select((select) => select.fn.countAll<number>().as('people'))
    .select(sql<number>`sum(inmate_id in ${standingHolds(db)})`.as('held'))
    .groupBy('year')
    .orderBy('year')
    .execute()
}

function holds(db: Reader) {
  return db
    .selectFrom('retention_holds')
    .innerJoin('accounts as holder', 'holder.id', 'retention_holds.held_by')
    .leftJoin('accounts as releaser', 'releaser.id', 'retention_holds.released_by')
    .selectAll('retention_holds')
    .select(['holder.full_name as holder_name', 'releaser.full_name as releaser_name'])
    .orderBy('retention_holds.held_at', 'desc')
    .orderBy('retention_holds.id', 'desc')
}

export const listHoldsOf = (db: Reader, inmateId: string) => holds(db).where('inmate_id', '=', inmateId).execute()

/** Those that stand, newest first. */
export const listStandingHolds = (db: Reader, inmateIds: readonly string[]) =>
  holds(db).where('released_at', 'is', null).where(oneOf('inmate_id', inmateIds)).execute()

export type HoldRow = Awaited<ReturnType<typeof listHoldsOf>>[number]

export const findHold = (db: Reader, id: string) =>
  db.selectFrom('retention_holds').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertHold(db: Transaction<Tables>, row: Insertable<RetentionHoldsTable>): Promise<void> {
  await db.insertInto('retention_holds').values(row).execute()
}

export async function releaseHold(
  db: Transaction<Tables>,
  id: string,
  release: Pick<RetentionHoldsTable, 'released_at' | 'released_by' | 'released_reason'>,
): Promise<void> {
  await db.updateTable('retention_holds').set(release).where('id', '=', id).execute()
}
