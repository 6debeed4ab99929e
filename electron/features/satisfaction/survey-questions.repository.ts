import type { Insertable, Transaction } from 'kysely'
import type { Reader } from '../../database/reader.ts'
import type { Tables } from '../../database/tables.ts'
import { answeredAtLeast, type FormScope, forms } from './surveys.repository.ts'
import type { SurveyOwnAnswersTable, SurveyQuestionsTable } from './surveys.tables.ts'

/** Oldest first. */
export function listQuestionRows(db: Reader) {
  return db.selectFrom('survey_questions').selectAll().orderBy('id').execute()
}

export type QuestionRow = Awaited<ReturnType<typeof listQuestionRows>>[number]

export async function insertQuestion(db: Transaction<Tables>, row: Insertable<SurveyQuestionsTable>): Promise<void> {
  await db.insertInto('survey_questions').values(row).execute()
}

/** False where somebody changed it meanwhile. */
export async function updateAsked(
  db: Transaction<Tables>,
  { id, revision }: { readonly id: string; readonly revision: number },
  isAsked: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('survey_questions')
    .set({ is_asked: isAsked ? 1 : 0, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export async function insertOwnAnswer(db: Transaction<Tables>, row: SurveyOwnAnswersTable): Promise<void> {
  await db.insertInto('survey_own_answers').values(row).execute()
}

/** Equal answers counted together, over the forms that count. */
export function countOwnAnswers(db: Reader, scope: FormScope, minimumAnswers: number) {
  return forms(db, scope)
    .innerJoin('survey_own_answers', 'survey_own_answers.form_id', 'survey_forms.id')
    .select(['survey_own_answers.question_id', 'survey_own_answers.mark', 'survey_own_answers.said'])
    .select((eb) => eb.fn.countAll<number>().as('forms'))
    .where('survey_forms.state', '=', 'valid')
    .where(answeredAtLeast(minimumAnswers))
    .groupBy(['survey_own_answers.question_id', 'survey_own_answers.mark', 'survey_own_answers.said'])
    .execute()
}
