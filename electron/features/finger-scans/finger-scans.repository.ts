import { type Insertable, sql, type Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { FingerDevicesTable, FingerImportsTable, FingerPeopleTable } from './finger-scans.tables.ts'

interface Reference {
  readonly id: string
  readonly revision: number
}

export function listDevices(db: Reader) {
  return db.selectFrom('finger_devices').selectAll().orderBy('name').execute()
}

export function findDevice(db: Reader, id: string) {
  return db.selectFrom('finger_devices').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertDevice(db: Transaction<Tables>, row: Insertable<FingerDevicesTable>): Promise<void> {
  await db.insertInto('finger_devices').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function updateDevice(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  change: Partial<Insertable<FingerDevicesTable>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('finger_devices')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const imports = (db: Reader) =>
  db
    .selectFrom('finger_imports')
    .innerJoin('finger_devices', 'finger_devices.id', 'finger_imports.device_id')
    .innerJoin('files', 'files.id', 'finger_imports.file_id')
    .innerJoin('accounts', 'accounts.id', 'finger_imports.recorded_by')
    .selectAll('finger_imports')
    .select(['finger_devices.name as device_name', 'files.original_name', 'accounts.full_name'])

/** The newest first; what was never read to its end is none. */
export function listImports(db: Reader) {
  return imports(db)
    .where('finger_imports.state', '<>', 'reading')
    .orderBy('finger_imports.recorded_at', 'desc')
    .orderBy('finger_imports.id', 'desc')
    .limit(200)
    .execute()
}

export type ImportRow = Awaited<ReturnType<typeof listImports>>[number]

export function findImport(db: Reader, id: string) {
  return imports(db)
    .where('finger_imports.id', '=', id)
    .where('finger_imports.state', '<>', 'reading')
    .executeTakeFirst()
}

export async function insertImport(db: Transaction<Tables>, row: Insertable<FingerImportsTable>): Promise<void> {
  await db.insertInto('finger_imports').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function updateImport(
  db: Transaction<Tables>,
  { id, revision }: Reference,
  change: Partial<Insertable<FingerImportsTable>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('finger_imports')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Presses of files that were never read to their end, but for those under way: they would hide the same presses of the next file. */
export async function sweepPunches(db: Transaction<Tables>, underWay: readonly string[]): Promise<void> {
  await db
    .deleteFrom('finger_punches')
    .where('import_id', 'in', (build) =>
      build
        .selectFrom('finger_imports')
        .select('id')
        .where('state', '=', 'reading')
        .where(sql<boolean>`id not in (select value from json_each(${JSON.stringify(underWay)}))`),
    )
    .execute()
}

/** Keeps presses, JSON of `[number, [time, ...]]`; how many of them the device had not told before. */
export async function insertPunches(
  db: Transaction<Tables>,
  { deviceId, importId }: { readonly deviceId: string; readonly importId: string },
  punches: string,
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into finger_punches (device_id, device_user, at, import_id)
    select ${deviceId}, seen.value ->> 0, time.value, ${importId}
    from json_each(${punches}) seen cross join json_each(seen.value, '$[1]') time where true
    on conflict do nothing`.execute(db)
  return Number(numAffectedRows ?? 0n)
}

/** Keeps what the device calls its numbers, JSON of `[number, name]`. */
export async function keepNames(db: Transaction<Tables>, deviceId: string, names: string): Promise<void> {
  await sql`
    insert into finger_users (device_id, device_user, name)
    select ${deviceId}, value ->> 0, value ->> 1 from json_each(${names}) where true
    on conflict (device_id, device_user) do update set name = excluded.name`.execute(db)
}

/** Every number in a file with who it is; the first and the last press of each. */
export async function listUsersOf(db: Reader, { id, device_id }: Pick<ImportRow, 'id' | 'device_id'>) {
  return db
    .selectFrom('finger_punches')
    .leftJoin('finger_users', (join) =>
      join
        .onRef('finger_users.device_user', '=', 'finger_punches.device_user')
        .on('finger_users.device_id', '=', device_id),
    )
    .leftJoin('finger_people', (join) =>
      join
        .onRef('finger_people.device_user', '=', 'finger_punches.device_user')
        .on('finger_people.device_id', '=', device_id)
        .on('finger_people.state', '=', 'active'),
    )
    .leftJoin('inmates', 'inmates.id', 'finger_people.inmate_id')
    .select((select) => [
      'finger_punches.device_user',
      'finger_users.name as device_name',
      'finger_people.id as match_id',
      'finger_people.inmate_id',
      'inmates.name as inmate_name',
      select.fn.countAll<number>().as('punches'),
      select.fn.min('finger_punches.at').as('oldest'),
      select.fn.max('finger_punches.at').as('newest'),
    ])
    .where('finger_punches.import_id', '=', id)
    .groupBy('finger_punches.device_user')
    .orderBy('punches', 'desc')
    .orderBy('finger_punches.device_user')
    .execute()
}

export type UserRow = Awaited<ReturnType<typeof listUsersOf>>[number]

/** The last press that a file brought, on the device's clock; null where it brought none. */
export async function newestPunch(db: Reader, importId: string): Promise<string | null> {
  const { newest } = await db
    .selectFrom('finger_punches')
    .select((select) => select.fn.max('at').as('newest'))
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow()
  return newest
}

/** Presses of a file by numbers that are people here. */
export function listKnownPunches(db: Reader, { id, device_id }: Pick<ImportRow, 'id' | 'device_id'>) {
  return db
    .selectFrom('finger_punches')
    .innerJoin('finger_people', (join) =>
      join
        .onRef('finger_people.device_user', '=', 'finger_punches.device_user')
        .on('finger_people.device_id', '=', device_id)
        .on('finger_people.state', '=', 'active'),
    )
    .select(['finger_people.inmate_id', 'finger_punches.at'])
    .where('finger_punches.import_id', '=', id)
    .where('finger_people.inmate_id', 'is not', null)
    .$narrowType<{ inmate_id: string }>()
    .execute()
}

/** Sessions that take place between two days, with each of some people who belongs to them on that day and is not out for it. */
export async function listExpected(
  db: Reader,
  { from, until, inmateIds }: { readonly from: string; readonly until: string; readonly inmateIds: readonly string[] },
) {
  const { rows } = await sql<{
    session_id: string
    inmate_id: string
    held_on: string
    starts_at: string
    minutes: number
  }>`
    select distinct coaching_sessions.id as session_id, coaching_members.inmate_id, held_on, starts_at, minutes
    from coaching_sessions
    join coaching_members on coaching_members.programme_id = coaching_sessions.programme_id
      and coaching_members.joined_on <= held_on and (coaching_members.left_on is null or coaching_members.left_on >= held_on)
    where held_on between ${from} and ${until} and coaching_sessions.state = 'planned'
      and coaching_members.inmate_id in (select value from json_each(${JSON.stringify(inmateIds)}))
      and not exists (
        select 1 from coaching_suspensions where member_id = coaching_members.id and coaching_suspensions.state = 'active'
          and held_on between from_on and until_on
      )
    order by held_on, starts_at, coaching_sessions.id`.execute(db as Transaction<Tables>)
  return rows
}

/** Sessions of programmes that some people had left before that day. */
export async function listAfterLeaving(
  db: Reader,
  { from, until, inmateIds }: { readonly from: string; readonly until: string; readonly inmateIds: readonly string[] },
) {
  const { rows } = await sql<{
    session_id: string
    inmate_id: string
    name: string
    programme_name: string
    held_on: string
    starts_at: string
    minutes: number
    left_on: string
    left_reason: string | null
  }>`
    select s.id as session_id, m.inmate_id, inmates.name, p.name as programme_name, held_on, starts_at, minutes,
      max(m.left_on) as left_on, m.left_reason
    from coaching_sessions s
    join coaching_programmes p on p.id = s.programme_id
    join coaching_members m on m.programme_id = s.programme_id and m.left_on < s.held_on and m.joined_on is not null
    join inmates on inmates.id = m.inmate_id
    where held_on between ${from} and ${until} and s.state = 'planned'
      and m.inmate_id in (select value from json_each(${JSON.stringify(inmateIds)}))
      and not exists (
        select 1 from coaching_members o where o.programme_id = s.programme_id and o.inmate_id = m.inmate_id
          and o.joined_on <= s.held_on and (o.left_on is null or o.left_on >= s.held_on)
      )
    group by s.id, m.inmate_id
    order by held_on, starts_at, inmates.name`.execute(db as Transaction<Tables>)
  return rows
}

/** Says who a number is; what was said before stays in the table. */
export async function replaceMatch(db: Transaction<Tables>, row: Insertable<FingerPeopleTable>): Promise<void> {
  await db
    .updateTable('finger_people')
    .set({ state: 'replaced' })
    .where('device_id', '=', row.device_id)
    .where('device_user', '=', row.device_user)
    .where('state', '=', 'active')
    .execute()
  await db.insertInto('finger_people').values(row).execute()
}

/** Of which programmes sessions are. */
export function listProgrammesOf(db: Reader, sessionIds: readonly string[]) {
  return db
    .selectFrom('coaching_sessions')
    .innerJoin('coaching_programmes', 'coaching_programmes.id', 'coaching_sessions.programme_id')
    .select(['coaching_sessions.id', 'coaching_programmes.name'])
    .where(sql<boolean>`coaching_sessions.id in (select value from json_each(${JSON.stringify(sessionIds)}))`)
    .execute()
}
