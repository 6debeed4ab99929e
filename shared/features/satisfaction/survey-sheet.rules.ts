import { type Instrument, itemOf } from '../questionnaires/instrument.ts'
import { type SurveyElement, surveyElements, surveyMarks } from './survey-index.rules.ts'

/** What is asked about the person, all of it optional: link id in the questionnaire -> where it is kept. */
export const respondentFacts = {
  umur: 'ageGroup',
  'jenis-kelamin': 'sex',
  pendidikan: 'education',
  pekerjaan: 'occupation',
} as const

export type RespondentFact = (typeof respondentFacts)[keyof typeof respondentFacts]

export interface SurveySheet {
  /** In the order in which they are asked. */
  readonly elements: readonly {
    readonly element: SurveyElement
    readonly prefix: string
    readonly text: string
    /** Words for the marks 1 to 4. */
    readonly answers: readonly string[]
  }[]
  readonly remark: { readonly text: string; readonly maxLength: number } | null
  readonly facts: readonly {
    readonly fact: RespondentFact
    readonly text: string
    readonly options: readonly { readonly code: string; readonly display: string }[]
  }[]
}

/** The questionnaire as a survey of nine elements; null where it is none. */
export function surveySheetOf(instrument: Instrument): SurveySheet | null {
  const elements = instrument.items.flatMap((item) => {
    const element = surveyElements.find((one) => one === item.linkId)
    if (!element) return []
    const answers = surveyMarks.flatMap((mark) => item.options.find(({ points }) => points === mark)?.display ?? [])
    return answers.length === 4 && item.options.length === 4
      ? [{ element, prefix: item.prefix ?? element.toUpperCase(), text: item.text, answers }]
      : []
  })
  if (elements.length !== surveyElements.length) return null
  const remark = itemOf(instrument, 'saran')
  return {
    elements,
    remark: remark ? { text: remark.text, maxLength: remark.maxLength ?? 500 } : null,
    facts: Object.entries(respondentFacts).flatMap(([linkId, fact]) => {
      const item = itemOf(instrument, linkId)
      return item
        ? [{ fact, text: item.text, options: item.options.map(({ code, display }) => ({ code, display })) }]
        : []
    }),
  }
}
