import type { z } from 'zod'
import type { SurveyElement, SurveyMark } from '#shared/features/satisfaction/survey-index.rules.ts'
import { surveyElements } from '#shared/features/satisfaction/survey-index.rules.ts'
import type { OwnAnswers } from '#shared/features/satisfaction/survey-questions.contract.ts'
import type {
  Respondent,
  surveyMarksSchema,
  surveySheetSchema,
} from '#shared/features/satisfaction/surveys.contract.ts'

type Sheet = z.infer<typeof surveySheetSchema>

export type KioskStep =
  | { readonly kind: 'element'; readonly number: number; readonly element: Sheet['elements'][number] }
  | { readonly kind: 'own'; readonly number: number; readonly count: number; readonly question: Sheet['own'][number] }
  | { readonly kind: 'fact'; readonly fact: Sheet['facts'][number] }
  | { readonly kind: 'remark'; readonly text: string; readonly maxLength: number }

/** One question a screen: the nine elements, the unit's own questions, then what is optional, then the remark that ends it. */
export function kioskSteps({ elements, own, facts, remark }: Sheet): readonly KioskStep[] {
  return [
    ...elements.map((element, index): KioskStep => ({ kind: 'element', number: index + 1, element })),
    ...own.map((question, index): KioskStep => ({ kind: 'own', number: index + 1, count: own.length, question })),
    ...facts.map((fact): KioskStep => ({ kind: 'fact', fact })),
    ...(remark === null ? [] : [{ kind: 'remark', ...remark } as const]),
  ]
}

export interface KioskAnswers {
  readonly marks: z.infer<typeof surveyMarksSchema>
  readonly respondent: Respondent
  readonly remark: string
  readonly own: OwnAnswers
}

export const noAnswers: KioskAnswers = {
  marks: { u1: null, u2: null, u3: null, u4: null, u5: null, u6: null, u7: null, u8: null, u9: null },
  respondent: { ageGroup: null, sex: null, education: null, occupation: null },
  remark: '',
  own: [],
}

export const withMark = (answers: KioskAnswers, element: SurveyElement, mark: SurveyMark | null): KioskAnswers => ({
  ...answers,
  marks: { ...answers.marks, [element]: mark },
})

export const withFact = (answers: KioskAnswers, fact: keyof Respondent, code: string | null): KioskAnswers => ({
  ...answers,
  respondent: { ...answers.respondent, [fact]: code },
})

/** Null takes back what was said. */
export const withOwn = (
  answers: KioskAnswers,
  questionId: string,
  said: { readonly mark: SurveyMark | null; readonly text: string | null } | null,
): KioskAnswers => ({
  ...answers,
  own: [
    ...answers.own.filter((one) => one.questionId !== questionId),
    ...(said === null ? [] : [{ questionId, ...said }]),
  ],
})

export const hasMarks = ({ marks }: KioskAnswers): boolean => surveyElements.some((element) => marks[element] !== null)
