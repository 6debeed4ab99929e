import type { Kysely, Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { IdentityOpeningsTable, OpenedIdentitiesTable } from './identity-openings.tables.ts'

const withNames = (db: Reader) =>
  db
    .selectFrom('identity_openings')
    .innerJoin('accounts as askers', 'askers.id', 'identity_openings.asked_by')
    .leftJoin('accounts as deciders', 'deciders.id', 'identity_openings.decided_by')
    .leftJoin('opened_identities', 'opened_identities.opening_id', 'identity_openings.id')
    .selectAll('identity_openings')
    .select([
      'askers.full_name as asker_name',
      'deciders.full_name as decider_name',
      'opened_identities.opening_id as kept',
    ])

/** Of one complaint, newest first. */
export function listOpeningsOf(db: Reader, complaintId: string) {
  return withNames(db)
    .where('complaint_id', '=', complaintId)
    .orderBy('asked_at', 'desc')
    .orderBy('identity_openings.id', 'desc')
    .execute()
}

export type OpeningRow = Awaited<ReturnType<typeof listOpeningsOf>>[number]

/** Nobody has decided yet; oldest first, of every complaint. */
export function listWaiting(db: Reader) {
  return withNames(db)
    .where('identity_openings.state', '=', 'asked')
    .orderBy('asked_at')
    .orderBy('identity_openings.id')
    .execute()
}

/** What one account may still read. */
export function listGrantedTo(db: Reader, accountId: string, now: string) {
  return db
    .selectFrom('identity_openings')
    .innerJoin('opened_identities', 'opened_identities.opening_id', 'identity_openings.id')
    .selectAll('identity_openings')
    .where('asked_by', '=', accountId)
    .where('opened_identities.open_until', '>', now)
    .execute()
}

export function findOpening(db: Reader, id: string) {
  return db.selectFrom('identity_openings').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertOpening(
  db: Transaction<Tables>,
  opening: Omit<IdentityOpeningsTable, 'state' | 'decided_by' | 'decided_at' | 'decide_reason' | 'open_until'>,
): Promise<void> {
  await db
    .insertInto('identity_openings')
    .values({ ...opening, state: 'asked', decided_by: null, decided_at: null, decide_reason: null, open_until: null })
    .execute()
}

export async function settleOpening(
  db: Transaction<Tables>,
  id: string,
  change: Pick<IdentityOpeningsTable, 'state' | 'decided_by' | 'decided_at' | 'decide_reason' | 'open_until'>,
): Promise<void> {
  await db.updateTable('identity_openings').set(change).where('id', '=', id).execute()
}

export function findOpened(db: Reader, openingId: string) {
  return db.selectFrom('opened_identities').selectAll().where('opening_id', '=', openingId).executeTakeFirst()
}

export function listOpenedFor(db: Reader, accountId: string) {
  return db.selectFrom('opened_identities').selectAll().where('account_id', '=', accountId).execute()
}

export async function putOpened(db: Transaction<Tables>, opened: OpenedIdentitiesTable): Promise<void> {
  await db
    .insertInto('opened_identities')
    .values(opened)
    .onConflict((conflict) =>
      conflict.column('opening_id').doUpdateSet({ slot_id: opened.slot_id, sealed: opened.sealed }),
    )
    .execute()
}

/** What was opened for longer than it should be. */
export async function sweepOpened(db: Kysely<Tables>, now: string): Promise<void> {
  await db.deleteFrom('opened_identities').where('open_until', '<=', now).execute()
}

/** Accounts to which something of a complaint stands open. */
export async function listAskers(db: Reader, complaintId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('opened_identities')
    .innerJoin('identity_openings', 'identity_openings.id', 'opened_identities.opening_id')
    .select('account_id')
    .where('complaint_id', '=', complaintId)
    .execute()
  return rows.map(({ account_id }) => account_id)
}

/** Takes back what somebody could still read of a complaint. */
export async function dropOpenedFor(db: Transaction<Tables>, complaintId: string, accountId: string): Promise<void> {
  await db
    .deleteFrom('opened_identities')
    .where('account_id', '=', accountId)
    .where('opening_id', 'in', (of) =>
      of.selectFrom('identity_openings').select('id').where('complaint_id', '=', complaintId),
    )
    .execute()
}

/** Who read what was opened, as the log of readings has it. */
export function listReadsOf(db: Reader, complaintId: string, procedure: string) {
  return db
    .selectFrom('read_log')
    .innerJoin('accounts', 'accounts.id', 'read_log.account_id')
    .select(['read_log.number', 'read_log.at', 'accounts.full_name'])
    .where('procedure', '=', procedure)
    .where('subject_type', '=', 'complaint')
    .where('subject_id', '=', complaintId)
    .orderBy('read_log.number')
    .execute()
}
