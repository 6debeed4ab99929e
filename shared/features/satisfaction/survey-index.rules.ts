import { inParts, plus, type Rational, rational, times } from './rational.ts'

/** The nine elements of PermenPANRB 14/2017. In which order they are asked is a matter of the questionnaire. */
export const surveyElements = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8', 'u9'] as const
export type SurveyElement = (typeof surveyElements)[number]

export const surveyMarks = [1, 2, 3, 4] as const
export type SurveyMark = (typeof surveyMarks)[number]

/** One form: a mark for each element, null where it was passed over. */
export type SurveyMarks = Readonly<Record<SurveyElement, SurveyMark | null>>

/** How often each mark was given to one element. */
export type MarkCounts = readonly [number, number, number, number]

export interface ElementResult {
  readonly element: SurveyElement
  readonly answers: number
  readonly sum: number
  readonly counts: MarkCounts
  /** NRR in thousandths, 1000 to 4000; null where nobody answered. */
  readonly meanThousandths: number | null
}

export interface SurveyFigures {
  /** Forms that count: with enough answers. */
  readonly forms: number
  /** Forms with too few answers, which count nowhere. */
  readonly incomplete: number
  readonly elements: readonly ElementResult[]
  /** Converted index in hundredths, 2500 to 10000; null where an element has no answer. */
  readonly indexHundredths: number | null
  /** The same with the weight 0,11 that many sheets print; at most 9900. For comparison only. */
  readonly printedIndexHundredths: number | null
}

/** Two rows of equal marks; forms of one kind are reckoned at once. */
export interface CountedForm {
  readonly marks: SurveyMarks
  readonly forms: number
}

const answeredIn = (marks: SurveyMarks): number => surveyElements.filter((element) => marks[element] !== null).length

/** Whether a form says enough to count. */
export const isCounted = (marks: SurveyMarks, minimumAnswers: number): boolean => answeredIn(marks) >= minimumAnswers

/**
 * NRR of an element = sum of its marks / answers to it; index = sum of (NRR x 1/9) x 25 (PermenPANRB 14/2017).
 * An element that was passed over is missing from the sum and from the divisor; a form with fewer answers than `minimumAnswers` counts nowhere.
 */
export function surveyFigures(all: readonly CountedForm[], minimumAnswers: number): SurveyFigures {
  const counted = all.filter(({ marks }) => isCounted(marks, minimumAnswers))
  const elements = surveyElements.map((element) => elementResult(element, counted))
  const means = elements.map(({ sum, answers }) => (answers === 0 ? null : rational(sum, answers)))
  const sum = means.reduce<Rational | null>(
    (total, mean) => (total === null || mean === null ? null : plus(total, mean)),
    rational(0, 1),
  )
  return {
    forms: formsIn(counted),
    incomplete: formsIn(all) - formsIn(counted),
    elements,
    indexHundredths: converted(sum, rational(1, surveyElements.length)),
    printedIndexHundredths: converted(sum, rational(11, 100)),
  }
}

const converted = (sum: Rational | null, weight: Rational): number | null =>
  sum === null ? null : inParts(times(times(sum, weight), rational(25, 1)), 100)

const formsIn = (forms: readonly CountedForm[]): number => forms.reduce((total, one) => total + one.forms, 0)

function elementResult(element: SurveyElement, counted: readonly CountedForm[]): ElementResult {
  const counts: [number, number, number, number] = [0, 0, 0, 0]
  for (const { marks, forms } of counted) {
    const mark = marks[element]
    if (mark !== null) counts[mark - 1] = (counts[mark - 1] ?? 0) + forms
  }
  const answers = counts.reduce((total, count) => total + count, 0)
  const sum = counts.reduce((total, count, index) => total + count * (index + 1), 0)
  return {
    ...{ element, answers, sum, counts },
    meanThousandths: answers === 0 ? null : inParts(rational(sum, answers), 1000),
  }
}

export interface GradeBand {
  readonly grade: 'A' | 'B' | 'C' | 'D'
  /** Lowest converted value, in hundredths, that still belongs to it. */
  readonly fromHundredths: number
  readonly performance: string
}

/** The grade of a converted value that is already rounded to two decimals: the printed bands leave no gap there. */
export function gradeOf(indexHundredths: number, bands: readonly GradeBand[]): GradeBand | null {
  const falling = bands.toSorted((left, right) => right.fromHundredths - left.fromHundredths)
  return falling.find(({ fromHundredths }) => indexHundredths >= fromHundredths) ?? null
}

/**
 * Whether so few people stand behind the figures that one of them could be guessed. Every element needs enough answers, since the index
 * beside eight shown elements would tell the ninth.
 */
export const isTooFew = ({ forms, elements }: Pick<SurveyFigures, 'forms' | 'elements'>, minimum: number): boolean =>
  forms < minimum || elements.some(({ answers }) => answers < minimum)

/**
 * Lowest means first, at most `most`. Elements of the same mean stay together: where they do not all fit, none of them is named, for none
 * is lower than the others.
 */
export function weakestElements(elements: readonly ElementResult[], most: number): readonly ElementResult[] {
  const rising = elements
    .filter(({ answers }) => answers > 0)
    .toSorted((left, right) => left.sum * right.answers - right.sum * left.answers)
  const next = rising[most]
  // Below the first that no longer fits.
  return next ? rising.filter((one) => one.sum * next.answers < next.sum * one.answers) : rising
}

/**
 * Of answers that come in one by one, those that have to wait: whoever looked at the results before and after somebody stood at the kiosk
 * would read off what that one person answered. They join in groups of `size`. Of each key, in the order in which they came.
 */
export function waitingForOthers<Form extends { readonly key: string }>(
  forms: readonly Form[],
  size: number,
): readonly Form[] {
  const groups = Map.groupBy(forms, ({ key }) => key)
  return [...groups.values()].flatMap((group) => group.slice(group.length - (group.length % size)))
}
