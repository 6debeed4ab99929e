import type { Insertable, Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import type { QuestionnaireResponsesTable } from './questionnaires.tables.ts'

/** What a reader may see of responses: of one kind of work, and without what is more secret where the right is missing. */
export interface ResponseScope {
  readonly use: string
  readonly seesConfidential: boolean
}

function responses(db: Reader, { use, seesConfidential }: ResponseScope) {
  const rows = db
    .selectFrom('questionnaire_responses')
    .innerJoin('accounts', 'accounts.id', 'questionnaire_responses.author_id')
    .leftJoin('encounters', 'encounters.id', 'questionnaire_responses.encounter_id')
    .leftJoin('questionnaire_responses as later', 'later.supersedes_id', 'questionnaire_responses.id')
    .selectAll('questionnaire_responses')
    .select(['accounts.full_name as author_name', 'later.id as superseded_by'])
    .where('questionnaire_responses.use', '=', use)
  if (seesConfidential) return rows
  return rows
    .where('questionnaire_responses.confidentiality', '=', 'normal')
    .where((where) =>
      where.or([where('encounters.confidentiality', 'is', null), where('encounters.confidentiality', '=', 'normal')]),
    )
}

export function listResponses(db: Reader, scope: ResponseScope, inmateId: string) {
  return responses(db, scope)
    .where('questionnaire_responses.inmate_id', '=', inmateId)
    .orderBy('questionnaire_responses.cared_at', 'desc')
    .orderBy('questionnaire_responses.id', 'desc')
    .execute()
}

export type ResponseRow = Awaited<ReturnType<typeof listResponses>>[number]

export function findResponse(db: Reader, scope: ResponseScope, id: string) {
  return responses(db, scope).where('questionnaire_responses.id', '=', id).executeTakeFirst()
}

export async function insertResponse(
  db: Transaction<Tables>,
  response: Insertable<QuestionnaireResponsesTable>,
): Promise<void> {
  await db.insertInto('questionnaire_responses').values(response).execute()
}

/** False where somebody changed it meanwhile. */
export async function updateResponse(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  change: Partial<Pick<QuestionnaireResponsesTable, 'state' | 'voided_at' | 'voided_by' | 'voided_reason'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('questionnaire_responses')
    .set({ ...change, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export function findEncounter(db: Reader, id: string) {
  return db
    .selectFrom('encounters')
    .select(['id', 'inmate_id', 'state', 'confidentiality'])
    .where('id', '=', id)
    .executeTakeFirst()
}
