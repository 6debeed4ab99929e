import type { Insertable, Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { WorkerDocumentsTable } from './licences.tables.ts'

const documents = (db: Reader) =>
  db
    .selectFrom('worker_documents')
    .innerJoin('files', 'files.id', 'worker_documents.file_id')
    .innerJoin('accounts', 'accounts.id', 'worker_documents.recorded_by')
    .selectAll('worker_documents')
    .select(['files.media_type', 'files.storage_name', 'accounts.full_name as recorded_by_name'])

/** Newest first, those that were struck out among them. */
export const listDocuments = (db: Reader, workerId: string) =>
  documents(db)
    .where('worker_documents.worker_id', '=', workerId)
    .orderBy('worker_documents.recorded_at', 'desc')
    .orderBy('worker_documents.id', 'desc')
    .execute()

export type DocumentRow = Awaited<ReturnType<typeof listDocuments>>[number]

export const findDocument = (db: Reader, id: string) =>
  documents(db).where('worker_documents.id', '=', id).executeTakeFirst()

export async function insertDocument(db: Transaction<Tables>, row: Insertable<WorkerDocumentsTable>): Promise<void> {
  await db.insertInto('worker_documents').values(row).execute()
}

/** False when somebody was faster. */
export async function voidDocument(
  db: Transaction<Tables>,
  reference: { readonly id: string; readonly revision: number },
  reason: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('worker_documents')
    .set({ state: 'voided', void_reason: reason, revision: reference.revision + 1 })
    .where('id', '=', reference.id)
    .where('revision', '=', reference.revision)
    .where('state', '=', 'active')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whether a paper of a running application is this scan. */
export async function isDocumentInUse(db: Reader, id: string): Promise<boolean> {
  const paper = await db
    .selectFrom('licence_papers')
    .innerJoin('case_papers', 'case_papers.id', 'licence_papers.paper_id')
    .innerJoin('service_cases', 'service_cases.id', 'case_papers.case_id')
    .select('case_papers.id')
    .where('licence_papers.document_id', '=', id)
    .where('case_papers.voided_at', 'is', null)
    .where('service_cases.phase', 'not in', ['done', 'refused', 'cancelled'])
    .executeTakeFirst()
  return paper !== undefined
}
