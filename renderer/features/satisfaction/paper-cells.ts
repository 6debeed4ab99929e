import type { z } from 'zod'
import { surveyElements, surveyMarks } from '#shared/features/satisfaction/survey-index.rules.ts'
import type { OwnAnswers } from '#shared/features/satisfaction/survey-questions.contract.ts'
import { surveyReportWords as report } from '#shared/features/satisfaction/survey-report.messages.ts'
import type {
  Respondent,
  surveyMarksSchema,
  surveySheetSchema,
} from '#shared/features/satisfaction/surveys.contract.ts'
import { satisfactionMessages as words } from './satisfaction.messages.ts'

type Sheet = z.infer<typeof surveySheetSchema>

/** One key press of a paper form. */
export interface PaperCell {
  readonly id: string
  readonly head: string
  readonly name: string
  /** What the digits 1, 2, ... stand for. */
  readonly meanings: readonly string[]
  /** Has to be answered, if only by 0. */
  readonly isElement: boolean
}

export const meaningTexts = ({ meanings }: PaperCell): readonly string[] =>
  meanings.map((meaning, place) => words.meaning(place + 1, meaning))

/** What stands in the cells: a digit, or nothing yet. */
export type PaperDigits = Readonly<Record<string, string>>

export const passedOver = '0'

export function paperCells({ elements, own, facts }: Sheet): readonly PaperCell[] {
  return [
    ...elements.map(({ element, prefix, answers }) => ({
      ...{ id: element, head: prefix, name: report.element(prefix, element), meanings: answers, isElement: true },
    })),
    ...own.flatMap(({ id, kind, text, labels }, index) =>
      kind === 'scale'
        ? [{ id, head: report.ownPrefix(index + 1), name: text, meanings: labels, isElement: false }]
        : [],
    ),
    ...facts.map(({ fact, text, options }) => ({
      ...{
        id: fact,
        head: words.factHeads[fact],
        name: text,
        meanings: options.map(({ display }) => display),
        isElement: false,
      },
    })),
  ]
}

export const isAllowed = ({ meanings }: PaperCell, digit: string): boolean =>
  /^\d$/.test(digit) && Number(digit) <= meanings.length

export const missingCells = (cells: readonly PaperCell[], digits: PaperDigits): readonly PaperCell[] =>
  cells.filter(({ id, isElement }) => isElement && (digits[id] ?? '') === '')

export function marksIn(digits: PaperDigits): z.infer<typeof surveyMarksSchema> {
  const mark = (element: string) => surveyMarks.find((one) => String(one) === digits[element]) ?? null
  const [u1, u2, u3, u4, u5, u6, u7, u8, u9] = surveyElements
  return {
    ...{ u1: mark(u1), u2: mark(u2), u3: mark(u3), u4: mark(u4), u5: mark(u5) },
    ...{ u6: mark(u6), u7: mark(u7), u8: mark(u8), u9: mark(u9) },
  }
}

/** Marks of the cells, and what was written to the questions that ask for words. */
export const ownIn = (digits: PaperDigits, texts: PaperDigits, { own }: Sheet): OwnAnswers =>
  own.flatMap(({ id, kind }) => {
    const mark = kind === 'scale' ? (surveyMarks.find((one) => String(one) === digits[id]) ?? null) : null
    const text = kind === 'text' ? (texts[id] ?? '').trim() || null : null
    return mark === null && text === null ? [] : [{ questionId: id, mark, text }]
  })

export function respondentIn(digits: PaperDigits, { facts }: Sheet): Respondent {
  const code = (wanted: keyof Respondent) => {
    const options = facts.find(({ fact }) => fact === wanted)?.options ?? []
    return options[Number(digits[wanted] ?? passedOver) - 1]?.code ?? null
  }
  return { ageGroup: code('ageGroup'), sex: code('sex'), education: code('education'), occupation: code('occupation') }
}
