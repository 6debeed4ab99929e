import type { Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { AppointmentsTable, PostsTable } from './posts.tables.ts'

export function listPosts(db: Reader) {
  return db.selectFrom('posts').selectAll().orderBy('created_at').orderBy('id').execute()
}

export async function insertMissingPost(db: Transaction<Tables>, post: Omit<PostsTable, 'revision'>): Promise<void> {
  await db
    .insertInto('posts')
    .values(post)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** False when somebody else changed it since. */
export async function updatePost(
  db: Transaction<Tables>,
  post: { readonly id: string; readonly revision: number },
  change: Partial<Pick<PostsTable, 'title' | 'state' | 'withdraw_reason'>>,
): Promise<boolean> {
  const result = await db
    .updateTable('posts')
    .set({ ...change, revision: post.revision + 1 })
    .where('id', '=', post.id)
    .where('revision', '=', post.revision)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export function listAppointments(db: Reader) {
  return db.selectFrom('appointments').selectAll().orderBy('valid_from', 'desc').orderBy('id', 'desc').execute()
}

export function findAppointment(db: Reader, id: string) {
  return db.selectFrom('appointments').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertAppointment(
  db: Transaction<Tables>,
  appointment: Omit<AppointmentsTable, 'revision'>,
): Promise<void> {
  await db.insertInto('appointments').values(appointment).execute()
}

/** Changes an appointment that still stands; false when it has moved on. */
export async function updateAppointment(
  db: Transaction<Tables>,
  reference: { readonly id: string; readonly revision: number },
  change: Partial<Pick<AppointmentsTable, 'valid_until' | 'state' | 'withdraw_reason'>>,
): Promise<boolean> {
  const result = await db
    .updateTable('appointments')
    .set({ ...change, revision: reference.revision + 1 })
    .where('id', '=', reference.id)
    .where('revision', '=', reference.revision)
    .where('state', '=', 'active')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
