import type { Insertable, Transaction } from 'kysely'
import type { ReferralPath, ReferralState } from '#shared/features/referrals/referral.rules.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { holdsText, oneOf, type Sight } from '../medical-records/encounters.repository.ts'
import type { ReferralEventsTable, ReferralsTable } from './referrals.tables.ts'

export interface ReferralFilter {
  readonly inmateId: string | null
  readonly states: readonly ReferralState[]
  readonly path: ReferralPath | null
}

/** The head sees each of them, because he has to permit it; the clinic only what a reader may know of. */
function referrals(db: Reader, { confidential }: Sight) {
  const rows = db
    .selectFrom('referrals')
    .innerJoin('inmates', 'inmates.id', 'referrals.inmate_id')
    .innerJoin('accounts as recorder', 'recorder.id', 'referrals.recorded_by')
    .leftJoin('service_cases', 'service_cases.id', 'referrals.case_id')
    .selectAll('referrals')
    .select([
      'inmates.name as inmate_name',
      'recorder.full_name as recorder_name',
      'service_cases.number as case_number',
    ])
  return confidential ? rows : rows.where('referrals.confidentiality', '=', 'normal')
}

/** Newest first. */
export function listReferrals(db: Reader, sight: Sight, { inmateId, states, path }: ReferralFilter) {
  let rows = referrals(db, sight)
  if (inmateId !== null) rows = rows.where('referrals.inmate_id', '=', inmateId)
  if (states.length > 0) rows = rows.where('referrals.state', 'in', [...states])
  if (path !== null) rows = rows.where('referrals.path', '=', path)
  return rows.orderBy('referrals.referred_at', 'desc').orderBy('referrals.id', 'desc').execute()
}

/** Newest first, by a part of the number or of the name. */
export function searchReferrals(
  db: Reader,
  sight: Sight,
  { text, limit }: { readonly text: string; readonly limit: number },
) {
  return referrals(db, sight)
    .where(holdsText(['referrals.number', 'inmates.name'], text))
    .orderBy('referrals.referred_at', 'desc')
    .orderBy('referrals.id', 'desc')
    .limit(limit)
    .execute()
}

export type ReferralRow = Awaited<ReturnType<typeof listReferrals>>[number]

/** Undefined also where the reader may not know of it. */
export function findReferral(db: Reader, sight: Sight, id: string) {
  return referrals(db, sight).where('referrals.id', '=', id).executeTakeFirst()
}

/** In the order in which they were written down. */
export function listReferralEvents(db: Reader, referralIds: readonly string[]) {
  return db
    .selectFrom('referral_events')
    .innerJoin('accounts', 'accounts.id', 'referral_events.recorded_by')
    .selectAll('referral_events')
    .select('accounts.full_name as recorder_name')
    .where(oneOf('referral_events.referral_id', referralIds))
    .orderBy('referral_events.id')
    .execute()
}

export type ReferralEventRow = Awaited<ReturnType<typeof listReferralEvents>>[number]

export async function insertReferral(db: Transaction<Tables>, row: Insertable<ReferralsTable>): Promise<void> {
  await db.insertInto('referrals').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function updateReferral(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  change: Partial<Omit<ReferralsTable, 'id' | 'number' | 'inmate_id' | 'recorded_at' | 'recorded_by' | 'revision'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('referrals')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function insertReferralEvent(db: Transaction<Tables>, row: ReferralEventsTable): Promise<void> {
  await db.insertInto('referral_events').values(row).execute()
}

/** Requests about a person, newest first. */
export function listCasesOf(db: Reader, inmateId: string) {
  return db
    .selectFrom('service_cases')
    .select(['id', 'number', 'phase', 'inmate_id'])
    .where('inmate_id', '=', inmateId)
    .orderBy('id', 'desc')
    .execute()
}
