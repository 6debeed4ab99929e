import { z } from 'zod'
import { command, query } from '../../contract/procedure.ts'

/** So many questions of its own a unit may ask at a time, beside the nine elements. */
export const mostOwnQuestions = 5

const label = z.string().trim().min(1).max(40, 'Paling banyak 40 huruf.')
const text = z.string().trim().min(5, 'Paling sedikit 5 huruf.').max(200, 'Paling banyak 200 huruf.')

/** Words for 1 to 4; all different, for nobody could choose between equal ones. */
const labels = z
  .array(label)
  .length(4)
  .refine((all) => new Set(all).size === all.length)

export const newOwnQuestionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('scale'), text, labels }),
  z.strictObject({ kind: z.literal('text'), text }),
])

/** As it stands on the sheet that is asked. */
export const ownQuestionSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['scale', 'text']),
  text: z.string(),
  /** For 1 to 4; empty where words are asked for. */
  labels: z.array(z.string()),
})

export type OwnQuestion = z.infer<typeof ownQuestionSchema>

const keptQuestionSchema = ownQuestionSchema.extend({ isAsked: z.boolean(), revision: z.int() })

export type KeptQuestion = z.infer<typeof keptQuestionSchema>

const said = z
  .string()
  .trim()
  .max(500, 'Paling banyak 500 huruf.')
  .transform((words) => (words === '' ? null : words))
  .nullable()

/** What one form says to the unit's own questions; one without mark and text was passed over. */
export const ownAnswersSchema = z
  .array(
    z.strictObject({
      questionId: z.string().max(64),
      mark: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).nullable(),
      text: said,
    }),
  )
  .max(mostOwnQuestions)

export type OwnAnswers = z.infer<typeof ownAnswersSchema>

/** What people said to one question; it never counts in the index. */
export const ownResultSchema = ownQuestionSchema.extend({
  answers: z.int(),
  /** Then neither counts nor texts are told. */
  isTooFew: z.boolean(),
  counts: z.array(z.int()).length(4),
  /** In the order of the alphabet. */
  texts: z.array(z.string()),
})

export type OwnResult = z.infer<typeof ownResultSchema>

/** The unit's own questions in the satisfaction survey. A question that people answered is never reworded: it is asked no longer, and another begins. */
export const surveyQuestionsContract = {
  /** Oldest first, also those that are asked no longer. */
  list: query({
    permission: 'manage:surveys',
    reads: 'nothing',
    input: z.strictObject({}),
    output: z.array(keptQuestionSchema),
    errors: [],
  }),
  add: command({
    permission: 'manage:surveys',
    reads: 'nothing',
    input: newOwnQuestionSchema,
    output: z.strictObject({ id: z.string() }),
    errors: ['refused'],
  }),
  setAsked: command({
    permission: 'manage:surveys',
    reads: 'nothing',
    input: z.strictObject({ id: z.string().max(64), revision: z.int(), isAsked: z.boolean() }),
    output: z.strictObject({ revision: z.int() }),
    errors: ['not-found', 'changed-meanwhile', 'refused'],
  }),
}
