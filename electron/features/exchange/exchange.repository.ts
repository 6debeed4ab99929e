import type { ExpressionBuilder, Insertable, Kysely, NotNull, Transaction, Updateable } from 'kysely'
import type { CaseEventKind } from '#shared/features/service-cases/case-facts.ts'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { OutgoingBundlesTable, OutgoingCopiesTable } from './exchange.tables.ts'

/** Bundles with the number of their case, when that was handed over since, and the names of the officers. */
function bundles(db: Reader) {
  return (
    db
      .selectFrom('outgoing_bundles')
      .innerJoin('service_cases', 'service_cases.id', 'outgoing_bundles.case_id')
      .innerJoin('accounts as maker', 'maker.id', 'outgoing_bundles.made_by')
      .leftJoin('accounts as hander', 'hander.id', 'outgoing_bundles.handed_over_by')
      .leftJoin('outgoing_bundles as newer', 'newer.id', 'outgoing_bundles.superseded_by')
      .selectAll('outgoing_bundles')
      .select([
        'service_cases.number as case_number',
        'service_cases.service_id',
        'service_cases.inmate_id',
        'maker.full_name as made_by_name',
        'hander.full_name as handed_over_by_name',
        'newer.name as superseded_by_name',
      ])
      // Only requests about an inmate are sealed.
      .$narrowType<{ inmate_id: NotNull }>()
      .select((select) =>
        select
          .selectFrom('case_events')
          .select((event) => event.fn.max('case_events.at').as('at'))
          .whereRef('case_events.case_id', '=', 'outgoing_bundles.case_id')
          .whereRef('case_events.recorded_at', '>=', 'outgoing_bundles.made_at')
          .where('case_events.kind', '=', 'handed-over')
          .as('case_handed_over_at'),
      )
      .select((select) => [
        select
          .exists(
            select
              .selectFrom('incoming_answers')
              .select('incoming_answers.id')
              .whereRef('incoming_answers.bundle_id', '=', 'outgoing_bundles.id')
              .where('incoming_answers.state', '=', 'taken-in'),
          )
          .as('has_answer'),
        select
          .exists(
            select
              .selectFrom('incoming_answers')
              .select('incoming_answers.id')
              .whereRef('incoming_answers.bundle_id', '=', 'outgoing_bundles.id')
              .where('incoming_answers.state', '=', 'taken-in')
              .where('incoming_answers.kind', 'in', ['returned', 'decided']),
          )
          .as('has_last_word'),
        select.exists(heardByHand(select, ['outside-step-recorded'])).as('has_step_by_hand'),
        select.exists(heardByHand(select, ['answered', 'refused', 'returned'])).as('has_last_word_by_hand'),
      ])
  )
}

/** What another office did since the bundle was made, as the page of the case tells it. A return by the head has its decision beside it. */
function heardByHand(select: ExpressionBuilder<Tables, 'outgoing_bundles'>, kinds: readonly CaseEventKind[]) {
  return select
    .selectFrom('case_events')
    .select('case_events.id')
    .whereRef('case_events.case_id', '=', 'outgoing_bundles.case_id')
    .whereRef('case_events.recorded_at', '>=', 'outgoing_bundles.made_at')
    .where('case_events.kind', 'in', [...kinds])
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('case_approvals')
            .select('case_approvals.id')
            .whereRef('case_approvals.case_id', '=', 'case_events.case_id')
            .whereRef('case_approvals.at', '=', 'case_events.recorded_at')
            .where('case_approvals.decision', '=', 'returned'),
        ),
      ),
    )
}

export type BundleRow = Awaited<ReturnType<typeof listBundles>>[number]

export interface BundleFilter {
  readonly caseId: string | null
  /** Moments: from the first on, before the second. */
  readonly made: { readonly from: string; readonly before: string } | null
}

export function listBundles(db: Reader, filter: BundleFilter) {
  let rows = bundles(db)
  if (filter.caseId !== null) rows = rows.where('outgoing_bundles.case_id', '=', filter.caseId)
  if (filter.made !== null) {
    rows = rows
      .where('outgoing_bundles.made_at', '>=', filter.made.from)
      .where('outgoing_bundles.made_at', '<', filter.made.before)
  }
  return rows.orderBy('outgoing_bundles.made_at', 'desc').orderBy('outgoing_bundles.id', 'desc').execute()
}

export function findBundle(db: Reader, id: string) {
  return bundles(db).where('outgoing_bundles.id', '=', id).executeTakeFirst()
}

/** The newest bundle of a case. */
export function findCurrentBundle(db: Reader, caseId: string) {
  return db
    .selectFrom('outgoing_bundles')
    .select(['id', 'name', 'edition'])
    .where('case_id', '=', caseId)
    .where('superseded_by', 'is', null)
    .executeTakeFirst()
}

export function copiesOf(db: Reader, bundleId: string) {
  return db
    .selectFrom('outgoing_copies')
    .innerJoin('accounts', 'accounts.id', 'outgoing_copies.account_id')
    .selectAll('outgoing_copies')
    .select('accounts.full_name as by_name')
    .where('bundle_id', '=', bundleId)
    .orderBy('at')
    .orderBy('outgoing_copies.id')
    .execute()
}

/** Inserts the new bundle of a case and, in the right order for the one-current-bundle rule, retires the one before it. */
export async function insertBundle(
  db: Transaction<Tables>,
  bundle: Omit<Insertable<OutgoingBundlesTable>, 'revision' | 'superseded_by'>,
  supersedes: string | null,
): Promise<void> {
  // Until the old one points on, the new one points at itself, so that there are never two current ones.
  const isReplacing = supersedes !== null
  await db
    .insertInto('outgoing_bundles')
    .values({ ...bundle, superseded_by: isReplacing ? bundle.id : null })
    .execute()
  if (!isReplacing) return
  await db
    .updateTable('outgoing_bundles')
    .set((update) => ({ superseded_by: bundle.id, revision: update('revision', '+', 1) }))
    .where('id', '=', supersedes)
    .execute()
  await db.updateTable('outgoing_bundles').set({ superseded_by: null }).where('id', '=', bundle.id).execute()
}

/** Changes a bundle that still stands at the revision the person saw; false otherwise. */
export async function updateBundle(
  db: Transaction<Tables>,
  reference: { readonly id: string; readonly revision: number },
  change: Omit<Updateable<OutgoingBundlesTable>, 'id' | 'revision'>,
): Promise<boolean> {
  const result = await db
    .updateTable('outgoing_bundles')
    .set({ ...change, revision: reference.revision + 1 })
    .where('id', '=', reference.id)
    .where('revision', '=', reference.revision)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function insertCopy(db: Transaction<Tables>, copy: OutgoingCopiesTable): Promise<void> {
  await db.insertInto('outgoing_copies').values(copy).execute()
}

/** Ids of all bundles: each names its encrypted file. */
export const namedBundles = (db: Kysely<Tables>) => db.selectFrom('outgoing_bundles').select('id').execute()

/** Whether a summary that tells what is extra confidential went into this bundle. */
export async function hasExtraSummary(db: Reader, bundle: Pick<BundleRow, 'case_id' | 'made_at'>): Promise<boolean> {
  const row = await db
    .selectFrom('clinical_summaries')
    .innerJoin('case_papers', 'case_papers.id', 'clinical_summaries.paper_id')
    .select('clinical_summaries.id')
    .where('case_papers.case_id', '=', bundle.case_id)
    .where('clinical_summaries.confidentiality', '=', 'extra')
    .where('clinical_summaries.made_at', '<=', bundle.made_at)
    .where((where) =>
      where.or([where('case_papers.voided_at', 'is', null), where('case_papers.voided_at', '>=', bundle.made_at)]),
    )
    .executeTakeFirst()
  return row !== undefined
}
