import { type Insertable, sql, type Transaction } from 'kysely'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { currentRegister } from '../inmates/current-rows.repository.ts'
import { type EncounterFilter, filteredEncounters, type Sight } from '../medical-records/encounters.repository.ts'
import type { RoundExcusesTable } from './health-cards.tables.ts'

/** One text in place of hundreds of parameters, so that the statement stays the same and is prepared once. */
const oneOf = (column: string, ids: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(ids)}))`

/** Whose rows are wanted: those of one block ("": without a room), of one room of it, or some people; null: no matter. */
export interface RoundChoice {
  readonly block: string | null
  readonly room: string | null
  readonly inmateIds: readonly string[] | null
}

export const everybody: RoundChoice = { block: null, room: null, inmateIds: null }

/**
 * Everybody in custody who is chosen, in order of name. `on` null: as of today; an earlier day: in the room of that day, without those who
 * came later, so that a sheet printed on it is typed back in its own order.
 */
export function listPresent(
  db: Reader,
  { block, room, inmateIds }: RoundChoice = everybody,
  on: CalendarDate | null = null,
) {
  let rows = db
    .selectFrom('inmates')
    .leftJoin('inmate_registers', currentRegister)
    .leftJoin('inmate_placements', (join) =>
      join
        .onRef('inmate_placements.inmate_id', '=', 'inmates.id')
        .on('inmate_placements.state', '=', 'active')
        .on((eb) =>
          on === null
            ? eb('inmate_placements.valid_to', 'is', null)
            : eb.and([
                eb('inmate_placements.valid_from', '<=', on),
                eb.or([eb('inmate_placements.valid_to', 'is', null), eb('inmate_placements.valid_to', '>', on)]),
              ]),
        ),
    )
    .select([
      'inmates.id',
      'inmates.name',
      'inmates.birth_date',
      'inmates.photo_file_id',
      'inmate_registers.written',
      'inmate_placements.block',
      'inmate_placements.room',
    ])
    .where('inmates.state', '=', 'present')
    .where('inmates.id', 'not in', db.selectFrom('inmate_merges').select('absorbed_id').where('state', '=', 'merged'))
  if (on !== null)
    rows = rows.where((eb) =>
      eb.or([
        eb('inmate_placements.id', 'is not', null),
        eb(
          'inmates.id',
          'not in',
          eb.selectFrom('inmate_placements').select('inmate_id').where('state', '=', 'active'),
        ),
      ]),
    )
  if (block !== null)
    rows = rows.where('inmate_placements.block', block === '' ? 'is' : '=', block === '' ? null : block)
  if (room !== null) rows = rows.where('inmate_placements.room', '=', room)
  if (inmateIds !== null) rows = rows.where(oneOf('inmates.id', inmateIds))
  return rows.orderBy('inmates.name_key').orderBy('inmates.id').execute()
}

export type PresentRow = Awaited<ReturnType<typeof listPresent>>[number]

/** Visits of a period that count, oldest first; of some people, or (null) of whomever the filter names. */
export function listChecks(
  db: Reader,
  sight: Sight,
  filter: EncounterFilter,
  inmateIds: readonly string[] | null = null,
) {
  const rows = filteredEncounters(db, sight, filter)
  return (inmateIds === null ? rows : rows.where(oneOf('encounters.inmate_id', inmateIds)))
    .select([
      'encounters.id',
      'encounters.inmate_id',
      'encounters.kind',
      'encounters.cared_at',
      'encounters.late_reason',
      'encounters.revision',
      'encounters.subjective',
      'carer.full_name as carer_name',
    ])
    .where('encounters.state', '<>', 'voided')
    .orderBy('encounters.cared_at')
    .orderBy('encounters.id')
    .execute()
}

export function listObservationsOf(db: Reader, encounterIds: readonly string[]) {
  return db
    .selectFrom('observations')
    .selectAll()
    .where('state', '=', 'final')
    .where(oneOf('encounter_id', encounterIds))
    .orderBy('id')
    .execute()
}

/** Standing ones of a period, oldest first. */
export function listExcuses(db: Reader, { first, last }: { readonly first: string; readonly last: string }) {
  return db
    .selectFrom('round_excuses')
    .innerJoin('accounts', 'accounts.id', 'round_excuses.recorded_by')
    .selectAll('round_excuses')
    .select('accounts.full_name as recorder_name')
    .where('undone_at', 'is', null)
    .where('excused_on', '>=', first)
    .where('excused_on', '<=', last)
    .orderBy('excused_on')
    .orderBy('round_excuses.id')
    .execute()
}

export function findExcuse(db: Reader, id: string) {
  return db.selectFrom('round_excuses').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertExcuse(db: Transaction<Tables>, row: Insertable<RoundExcusesTable>): Promise<void> {
  await db.insertInto('round_excuses').values(row).execute()
}

export async function undoExcuse(
  db: Transaction<Tables>,
  id: string,
  undoing: { readonly at: string; readonly by: string; readonly reason: string },
): Promise<void> {
  await db
    .updateTable('round_excuses')
    .set({ undone_at: undoing.at, undone_by: undoing.by, undone_reason: undoing.reason })
    .where('id', '=', id)
    .execute()
}
