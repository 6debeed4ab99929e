import { Failure } from '#shared/contract/failure.ts'
import {
  mostOwnQuestions,
  type surveyQuestionsContract,
} from '#shared/features/satisfaction/survey-questions.contract.ts'
import type { ServiceOf } from '../../core/service.ts'
import type { Reader } from '../../database/reader.ts'
import { askedQuestions, keptQuestion } from './own-questions.ts'
import { refuse } from './survey-facts.ts'
import { insertQuestion, listQuestionRows, updateAsked } from './survey-questions.repository.ts'

/** @throws Failure refused (too-many-questions) */
async function requireRoom(db: Reader): Promise<void> {
  if ((await askedQuestions(db)).length >= mostOwnQuestions) throw refuse('too-many-questions')
}

export const surveyQuestionsService: ServiceOf<typeof surveyQuestionsContract> = {
  list: async (_input, { db }) => (await listQuestionRows(db)).map(keptQuestion),

  add: async (question, { db, now, actor, newId }) => {
    await requireRoom(db)
    const id = newId()
    const [first = null, second = null, third = null, fourth = null] = question.kind === 'scale' ? question.labels : []
    await insertQuestion(db, {
      ...{ id, kind: question.kind, text: question.text, is_asked: 1, created_at: now, created_by: actor.accountId },
      ...{ label_1: first, label_2: second, label_3: third, label_4: fourth },
    })
    return { id }
  },

  setAsked: async ({ id, revision, isAsked }, { db }) => {
    const known = (await listQuestionRows(db)).find((one) => one.id === id)
    if (!known) throw new Failure('not-found')
    if (known.revision !== revision) throw new Failure('changed-meanwhile')
    if (isAsked && known.is_asked === 0) await requireRoom(db)
    if (!(await updateAsked(db, { id, revision }, isAsked))) throw new Failure('changed-meanwhile')
    return { revision: revision + 1 }
  },
}
