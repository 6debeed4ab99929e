import type {
  KeptQuestion,
  OwnAnswers,
  OwnQuestion,
  OwnResult,
} from '#shared/features/satisfaction/survey-questions.contract.ts'
import type { CommandContext } from '../../core/context.ts'
import type { Reader } from '../../database/reader.ts'
import { refuse } from './survey-facts.ts'
import { countOwnAnswers, insertOwnAnswer, listQuestionRows, type QuestionRow } from './survey-questions.repository.ts'
import type { FormScope } from './surveys.repository.ts'

export const keptQuestion = (row: QuestionRow): KeptQuestion => ({
  ...{ id: row.id, kind: row.kind, text: row.text },
  labels: [row.label_1, row.label_2, row.label_3, row.label_4].filter((label) => label !== null),
  isAsked: row.is_asked === 1,
  revision: row.revision,
})

const questionOf = ({ id, kind, text, labels }: KeptQuestion): OwnQuestion => ({ id, kind, text, labels })

/** The unit's own questions that are asked today, oldest first. */
export async function askedQuestions(db: Reader): Promise<OwnQuestion[]> {
  const kept = (await listQuestionRows(db)).map(keptQuestion)
  return kept.filter(({ isAsked }) => isAsked).map(questionOf)
}

/**
 * Answers to the unit's own questions, beside the form that they came with. A question that was taken off the sheet while somebody stood at the
 * kiosk still takes the answer: it was asked.
 * @throws Failure refused (answers-impossible)
 */
export async function keepOwnAnswers(
  { db, newId }: CommandContext,
  formId: string,
  answers: OwnAnswers,
): Promise<void> {
  const given = answers.filter(({ mark, text }) => mark !== null || text !== null)
  if (given.length === 0) return
  if (new Set(given.map(({ questionId }) => questionId)).size < given.length) throw refuse('answers-impossible')
  const known = await listQuestionRows(db)
  for (const { questionId, mark, text } of given) {
    const kind = known.find(({ id }) => id === questionId)?.kind
    if (kind === undefined || (mark !== null) !== (kind === 'scale') || (text !== null) !== (kind === 'text'))
      throw refuse('answers-impossible')
    await insertOwnAnswer(db, { id: newId(), form_id: formId, question_id: questionId, mark, said: text })
  }
}

/** What people said to each question that is asked, or was answered in this scope. Few answers could be guessed; they are only counted. */
export async function ownResults(
  db: Reader,
  scope: FormScope,
  { minimumAnswers, minimumForms }: { readonly minimumAnswers: number; readonly minimumForms: number },
): Promise<OwnResult[]> {
  const rows = await countOwnAnswers(db, scope, minimumAnswers)
  return (await listQuestionRows(db)).map(keptQuestion).flatMap((question) => {
    const said = rows.filter((row) => row.question_id === question.id)
    if (said.length === 0 && !question.isAsked) return []
    const answers = said.reduce((sum, { forms }) => sum + forms, 0)
    const isTooFew = answers < minimumForms
    const told = isTooFew ? [] : said
    const texts = told.flatMap((row) =>
      row.said === null ? [] : Array.from({ length: row.forms }, () => row.said ?? ''),
    )
    return [
      {
        ...questionOf(question),
        ...{ answers, isTooFew },
        counts: [1, 2, 3, 4].map((mark) => told.find((row) => row.mark === mark)?.forms ?? 0),
        texts: texts.toSorted((left, right) => left.localeCompare(right, 'id')),
      },
    ]
  })
}
