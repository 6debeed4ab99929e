import type { z } from 'zod'
import type { OwnQuestion } from '#shared/features/satisfaction/survey-questions.contract.ts'
import type { SurveySheet } from '#shared/features/satisfaction/survey-sheet.rules.ts'
import type { surveySheetSchema } from '#shared/features/satisfaction/surveys.contract.ts'

/** The contract's arrays are mutable; the rules' are not. */
export const sheetReply = (
  { elements, remark, facts }: SurveySheet,
  own: OwnQuestion[],
): z.infer<typeof surveySheetSchema> => ({
  own,
  elements: elements.map((one) => ({ ...one, answers: [...one.answers] })),
  remark: remark && { ...remark },
  facts: facts.map((one) => ({ ...one, options: one.options.map((option) => ({ ...option })) })),
})
