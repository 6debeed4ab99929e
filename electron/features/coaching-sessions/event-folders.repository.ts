import type { Insertable, Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { EventFilesTable, EventPeopleTable } from './event-folders.tables.ts'

interface TakingOff {
  readonly id: string
  readonly revision: number
  readonly reason: string
}

/** Everybody in the order in which they were written down, also who was taken off. */
export function listEventPeople(db: Reader, sessionId: string) {
  return db
    .selectFrom('event_people')
    .innerJoin('accounts', 'accounts.id', 'event_people.recorded_by')
    .selectAll('event_people')
    .select('accounts.full_name as by_name')
    .where('session_id', '=', sessionId)
    .orderBy('event_people.recorded_at')
    .orderBy('event_people.id')
    .execute()
}

export function listEventFiles(db: Reader, sessionId: string) {
  return db
    .selectFrom('event_files')
    .innerJoin('files', 'files.id', 'event_files.file_id')
    .innerJoin('accounts', 'accounts.id', 'event_files.recorded_by')
    .selectAll('event_files')
    .select(['files.media_type', 'accounts.full_name as by_name'])
    .where('session_id', '=', sessionId)
    .orderBy('event_files.recorded_at')
    .orderBy('event_files.id')
    .execute()
}

export async function insertEventPerson(db: Transaction<Tables>, row: Insertable<EventPeopleTable>): Promise<void> {
  await db.insertInto('event_people').values(row).execute()
}

export async function insertEventFile(db: Transaction<Tables>, row: Insertable<EventFilesTable>): Promise<void> {
  await db.insertInto('event_files').values(row).execute()
}

export function findEventRow(db: Reader, table: 'event_people' | 'event_files', id: string) {
  return db.selectFrom(table).select(['id', 'state']).where('id', '=', id).executeTakeFirst()
}

/** False where somebody changed it meanwhile. */
export async function takeOffEventRow(
  db: Transaction<Tables>,
  table: 'event_people' | 'event_files',
  { id, revision, reason }: TakingOff,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable(table)
    .set({ state: 'taken-off', end_reason: reason, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
