import { sql } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import { currentPlacement, currentRegister } from '../inmates/current-rows.repository.ts'

/** Who belonged to a programme on a day; `is_out` 1 for those who were out of it. */
export function listMembersOn(db: Reader, programmeId: string, on: string) {
  return db
    .selectFrom('coaching_members')
    .select('inmate_id')
    .select(
      sql<0 | 1>`exists ( select 1 from coaching_suspensions where coaching_suspensions.member_id = coaching_members.id
        and coaching_suspensions.state = 'active' and ${on} between from_on and until_on
      )`.as('is_out'),
    )
    .where('programme_id', '=', programmeId)
    .where('joined_on', '<=', on)
    .where((eb) => eb.or([eb('left_on', 'is', null), eb('left_on', '>=', on)]))
    .execute()
}

/** Names, numbers and rooms, by name. */
export function listPeople(db: Reader, ids: readonly string[]) {
  return db
    .selectFrom('inmates')
    .leftJoin('inmate_registers', currentRegister)
    .leftJoin('inmate_placements', currentPlacement)
    .select([
      'inmates.id',
      'inmates.name',
      'inmate_registers.written',
      'inmate_placements.block',
      'inmate_placements.room',
    ])
    .where(sql<boolean>`inmates.id in (select value from json_each(${JSON.stringify(ids)}))`)
    .orderBy('inmates.name_key')
    .orderBy('inmates.id')
    .execute()
}

export type PersonRow = Awaited<ReturnType<typeof listPeople>>[number]

/** Sessions that are held between two days in programmes to which somebody belongs on that day. */
export function listSessionsAhead(db: Reader, inmateId: string, from: string, until: string) {
  return db
    .selectFrom('coaching_sessions')
    .select('coaching_sessions.id')
    .where('state', '=', 'planned')
    .where('held_on', '>=', from)
    .where('held_on', '<=', until)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('coaching_members')
          .select('coaching_members.id')
          .where('coaching_members.inmate_id', '=', inmateId)
          .whereRef('coaching_members.programme_id', '=', 'coaching_sessions.programme_id')
          .whereRef('coaching_members.joined_on', '<=', 'coaching_sessions.held_on')
          .where((member) =>
            member.or([
              member('coaching_members.left_on', 'is', null),
              member('coaching_members.left_on', '>=', member.ref('coaching_sessions.held_on')),
            ]),
          ),
      ),
    )
    .orderBy('held_on')
    .orderBy('starts_at')
    .execute()
}
