import type { Insertable, NotNull, Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { IncomingAnswersTable, IncomingFilesTable, IncomingRepeatsTable } from './exchange.tables.ts'

function files(db: Reader) {
  return (
    db
      .selectFrom('incoming_files')
      .innerJoin('outgoing_bundles', 'outgoing_bundles.id', 'incoming_files.bundle_id')
      .innerJoin('service_cases', 'service_cases.id', 'incoming_files.case_id')
      .innerJoin('accounts', 'accounts.id', 'incoming_files.received_by')
      .selectAll('incoming_files')
      .select([
        'outgoing_bundles.name as bundle_name',
        'outgoing_bundles.superseded_by as bundle_superseded_by',
        'service_cases.number as case_number',
        'service_cases.service_id',
        'service_cases.inmate_id',
        'accounts.full_name as received_by_name',
      ])
      // Only requests about an inmate are sealed.
      .$narrowType<{ inmate_id: NotNull }>()
  )
}

export type IncomingFileRow = Awaited<ReturnType<typeof listIncoming>>[number]

export function listIncoming(db: Reader, filter: { readonly caseId: string | null }) {
  let rows = files(db)
  if (filter.caseId !== null) rows = rows.where('incoming_files.case_id', '=', filter.caseId)
  return rows.orderBy('incoming_files.received_at', 'desc').orderBy('incoming_files.id', 'desc').execute()
}

/** Files with an answer that waits. */
export function listWaitingFiles(db: Reader) {
  return files(db)
    .where((where) =>
      where.exists(
        where
          .selectFrom('incoming_answers')
          .select('incoming_answers.id')
          .whereRef('incoming_answers.incoming_file_id', '=', 'incoming_files.id')
          .where('incoming_answers.state', '=', 'waiting'),
      ),
    )
    .execute()
}

export function findIncoming(db: Reader, id: string) {
  return files(db).where('incoming_files.id', '=', id).executeTakeFirst()
}

export function findIncomingByContent(db: Reader, sha256: string) {
  return db.selectFrom('incoming_files').select('id').where('sha256', '=', sha256).executeTakeFirst()
}

/** Answers with the file that brought them first, in the order of their numbers. */
function answers(db: Reader) {
  return db
    .selectFrom('incoming_answers')
    .innerJoin('incoming_files', 'incoming_files.id', 'incoming_answers.incoming_file_id')
    .leftJoin('accounts', 'accounts.id', 'incoming_answers.settled_by')
    .leftJoin('files', 'files.id', 'incoming_answers.letter_file_id')
    .selectAll('incoming_answers')
    .select([
      'incoming_files.name as file_name',
      'incoming_files.sender_name',
      'incoming_files.sender_kind',
      'accounts.full_name as settled_by_name',
      'files.sha256 as letter_sha256',
    ])
    .select((select) =>
      select
        .exists(
          select
            .selectFrom('incoming_answers as taken')
            .select('taken.id')
            .whereRef('taken.answer_id', '=', 'incoming_answers.answer_id')
            .whereRef('taken.id', '<>', 'incoming_answers.id')
            .where('taken.state', '=', 'taken-in'),
        )
        .as('is_taken_in_elsewhere'),
    )
    .orderBy('incoming_answers.number')
    .orderBy('incoming_answers.id')
}

export type IncomingAnswerRow = Awaited<ReturnType<typeof answersOfCase>>[number]

export function answersOfCase(db: Reader, caseId: string) {
  return answers(db).where('incoming_answers.case_id', '=', caseId).execute()
}

/** By the ids that the answers bear themselves; of every signer. */
export function answersNamed(db: Reader, answerIds: readonly string[]) {
  return answers(db)
    .where('incoming_answers.answer_id', 'in', [...answerIds])
    .execute()
}

export function allAnswers(db: Reader) {
  return answers(db).execute()
}

/** Those that a file brought and those that it repeated. */
export async function answersOfFile(db: Reader, fileId: string): Promise<readonly IncomingAnswerRow[]> {
  const repeated = db.selectFrom('incoming_repeats').select('incoming_answer_id').where('incoming_file_id', '=', fileId)
  return await answers(db)
    .where((where) =>
      where.or([where('incoming_answers.incoming_file_id', '=', fileId), where('incoming_answers.id', 'in', repeated)]),
    )
    .execute()
}

/** All that wait, each with every file that brings it: the first one and those that repeat it. */
export async function waitingAnswersByFile(db: Reader): Promise<ReadonlyMap<string, readonly IncomingAnswerRow[]>> {
  const rows = await answers(db).where('incoming_answers.state', '=', 'waiting').execute()
  const repeats = Map.groupBy(
    await db.selectFrom('incoming_repeats').selectAll().execute(),
    (repeat) => repeat.incoming_answer_id,
  )
  const byFile = new Map<string, IncomingAnswerRow[]>()
  for (const row of rows) {
    const files = [row.incoming_file_id, ...(repeats.get(row.id) ?? []).map((repeat) => repeat.incoming_file_id)]
    for (const file of files) byFile.set(file, [...(byFile.get(file) ?? []), row])
  }
  return byFile
}

/** Bundle whose plain zip an answer speaks of, by name or by content. */
export function bundlesAnswered(db: Reader, about: { readonly bundleName: string; readonly bundleSha256: string }) {
  return (
    db
      .selectFrom('outgoing_bundles')
      .innerJoin('service_cases', 'service_cases.id', 'outgoing_bundles.case_id')
      .select([
        'outgoing_bundles.id',
        'outgoing_bundles.name',
        'outgoing_bundles.sha256',
        'outgoing_bundles.case_id',
        'service_cases.number as case_number',
        'service_cases.service_id',
        'service_cases.inmate_id',
      ])
      // Only requests about an inmate are sealed.
      .$narrowType<{ inmate_id: NotNull }>()
      .where((where) =>
        where.or([
          where('outgoing_bundles.name', '=', about.bundleName),
          where('outgoing_bundles.sha256', '=', about.bundleSha256),
        ]),
      )
      .execute()
  )
}

export async function insertIncoming(db: Transaction<Tables>, file: Insertable<IncomingFilesTable>): Promise<void> {
  await db.insertInto('incoming_files').values(file).execute()
}

export async function insertAnswer(db: Transaction<Tables>, answer: Insertable<IncomingAnswersTable>): Promise<void> {
  await db.insertInto('incoming_answers').values(answer).execute()
}

export async function insertRepeat(db: Transaction<Tables>, repeat: IncomingRepeatsTable): Promise<void> {
  await db.insertInto('incoming_repeats').values(repeat).execute()
}

/** Ends the waiting of an answer; false when it did not wait any more. */
export async function settleAnswer(
  db: Transaction<Tables>,
  id: string,
  settled: Pick<IncomingAnswersTable, 'state' | 'settled_at' | 'settled_by' | 'set_aside_reason'>,
): Promise<boolean> {
  const result = await db
    .updateTable('incoming_answers')
    .set(settled)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** False when the file is no longer what the person saw. */
export async function advanceIncoming(
  db: Transaction<Tables>,
  reference: { readonly id: string; readonly revision: number },
): Promise<boolean> {
  const result = await db
    .updateTable('incoming_files')
    .set({ revision: reference.revision + 1 })
    .where('id', '=', reference.id)
    .where('revision', '=', reference.revision)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/**
 * What other offices did with files that were handed over, written down by hand on the page of the case. A return by the head of the unit
 * has its decision beside it; one from outside has none.
 */
export function listByHand(db: Reader, filter: { readonly caseId: string | null }) {
  let rows = db
    .selectFrom('case_events')
    .innerJoin('service_cases', 'service_cases.id', 'case_events.case_id')
    .innerJoin('accounts', 'accounts.id', 'case_events.account_id')
    .select([
      'case_events.id',
      'case_events.case_id',
      'case_events.kind',
      'case_events.step',
      'case_events.at',
      'case_events.recorded_at',
      'case_events.letter_number',
      'service_cases.number as case_number',
      'service_cases.service_id',
      'service_cases.service_version',
      'accounts.full_name as by_name',
    ])
    .where('case_events.incoming_answer_id', 'is', null)
    .where('case_events.kind', 'in', ['outside-step-recorded', 'answered', 'refused', 'returned'])
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
  if (filter.caseId !== null) rows = rows.where('case_events.case_id', '=', filter.caseId)
  return rows.orderBy('case_events.recorded_at', 'desc').orderBy('case_events.id', 'desc').execute()
}

export type ByHandRow = Awaited<ReturnType<typeof listByHand>>[number]
