import type { Kysely, Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { DraftsTable } from './drafts.tables.ts'

export function findDraft(db: Reader, accountId: string, form: string, subject: string) {
  return db
    .selectFrom('drafts')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('form', '=', form)
    .where('subject', '=', subject)
    .where('discarded_at', 'is', null)
    .orderBy('saved_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export function findDraftById(db: Reader, id: string) {
  return db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst()
}

export function listDrafts(db: Reader, accountId: string) {
  return db
    .selectFrom('drafts')
    .select(['id', 'form', 'subject', 'path', 'saved_at'])
    .where('account_id', '=', accountId)
    .where('discarded_at', 'is', null)
    .orderBy('saved_at', 'desc')
    .execute()
}

/** One draft per account, form and record: an older one of the same form makes room. */
export async function putDraft(db: Transaction<Tables>, draft: DraftsTable): Promise<void> {
  await db
    .deleteFrom('drafts')
    .where('account_id', '=', draft.account_id)
    .where('form', '=', draft.form)
    .where('subject', '=', draft.subject)
    .where('discarded_at', 'is', null)
    .where('id', '<>', draft.id)
    .execute()
  const { id, ...content } = draft
  await db
    .insertInto('drafts')
    .values({ id, ...content })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(content))
    .execute()
}

export async function deleteDraft(db: Transaction<Tables>, accountId: string, id: string): Promise<void> {
  await db.deleteFrom('drafts').where('id', '=', id).where('account_id', '=', accountId).execute()
}

/** Puts a draft into the trash. */
export async function discardDraft(db: Transaction<Tables>, accountId: string, id: string, now: string): Promise<void> {
  await db
    .updateTable('drafts')
    .set({ discarded_at: now })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('discarded_at', 'is', null)
    .execute()
}

/** Drafts in the trash, newest first; those that went in before `since` are as good as gone. */
export function listDiscarded(db: Reader, accountId: string, since: string) {
  return db
    .selectFrom('drafts')
    .select(['id', 'form', 'discarded_at'])
    .where('account_id', '=', accountId)
    .where('discarded_at', '>=', since)
    .orderBy('discarded_at', 'desc')
    .execute()
}

export function findDiscarded(db: Reader, accountId: string, id: string) {
  return db
    .selectFrom('drafts')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('discarded_at', 'is not', null)
    .executeTakeFirst()
}

export async function takeBackDraft(db: Transaction<Tables>, id: string): Promise<void> {
  await db.updateTable('drafts').set({ discarded_at: null }).where('id', '=', id).execute()
}

/** What has lain in the trash long enough. */
export async function emptyTrash(db: Kysely<Tables>, before: string): Promise<void> {
  await db.deleteFrom('drafts').where('discarded_at', '<', before).execute()
}
