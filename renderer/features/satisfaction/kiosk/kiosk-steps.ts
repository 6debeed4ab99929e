import type { z } from 'zod'
import type { SurveyElement, SurveyMark } from '#shared/features/satisfaction/survey-index.rules.ts'
import { surveyElements } from '#shared/features/satisfaction/survey-index.rules.ts'
import type {
  Respondent,
  surveyMarksSchema,
  surveySheetSchema,
} from '#shared/features/satisfaction/surveys.contract.ts'

type Sheet = z.infer<typeof surveySheetSchema>

export type KioskStep =
  | { readonly kind: 'element'; readonly number: number; readonly element: Sheet['elements'][number] }
  | { readonly kind: 'fact'; readonly fact: Sheet['facts'][number] }
  | { readonly kind: 'remark'; readonly text: string; readonly maxLength: number }

/** One question a screen: the nine elements, then what is optional, then the remark that ends it. */
export function kioskSteps({ elements, facts, remark }: Sheet): readonly KioskStep[] {
  return [
    ...elements.map((element, index): KioskStep => ({ kind: 'element', number: index + 1, element })),
    ...facts.map((fact): KioskStep => ({ kind: 'fact', fact })),
    ...(remark === null ? [] : [{ kind: 'remark', ...remark } as const]),
  ]
}

export interface KioskAnswers {
  readonly marks: z.infer<typeof surveyMarksSchema>
  readonly respondent: Respondent
  readonly remark: string
}

export const noAnswers: KioskAnswers = {
  marks: { u1: null, u2: null, u3: null, u4: null, u5: null, u6: null, u7: null, u8: null, u9: null },
  respondent: { ageGroup: null, sex: null, education: null, occupation: null },
  remark: '',
}

export const withMark = (answers: KioskAnswers, element: SurveyElement, mark: SurveyMark | null): KioskAnswers => ({
  ...answers,
  marks: { ...answers.marks, [element]: mark },
})

export const withFact = (answers: KioskAnswers, fact: keyof Respondent, code: string | null): KioskAnswers => ({
  ...answers,
  respondent: { ...answers.respondent, [fact]: code },
})

export const hasMarks = ({ marks }: KioskAnswers): boolean => surveyElements.some((element) => marks[element] !== null)
