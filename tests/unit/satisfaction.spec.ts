import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { sampleSize } from '#shared/features/satisfaction/sample-size.rules.ts'
import { satisfactionFactsSchema } from '#shared/features/satisfaction/satisfaction-facts.ts'
import {
  type CountedForm,
  gradeOf,
  isTooFew,
  type SurveyMark,
  type SurveyMarks,
  surveyElements,
  surveyFigures,
  waitingForOthers,
  weakestElements,
} from '#shared/features/satisfaction/survey-index.rules.ts'
import {
  periodBefore,
  periodFromKey,
  periodKey,
  periodOf,
  spanOfPeriod,
  surveyPeriodKinds,
} from '#shared/features/satisfaction/survey-period.rules.ts'
import { addDays, type CalendarDate } from '#shared/time/calendar-date.ts'
import { readJson } from './reference-data.ts'

const facts = satisfactionFactsSchema.parse(readJson('reference-data/satisfaction.json'))

const form = (...marks: readonly (number | null)[]): SurveyMarks =>
  Object.fromEntries(surveyElements.map((element, index) => [element, marks[index] ?? null])) as SurveyMarks
const same = (mark: number): SurveyMarks => form(...surveyElements.map(() => mark))
const each = (...forms: readonly SurveyMarks[]): CountedForm[] => forms.map((marks) => ({ marks, forms: 1 }))

test('all marks 4 are exactly 100.00, all marks 1 exactly 25.00; with 0.11 only 99.00', () => {
  // 9 elements x 4 = 36; 36/9 x 25 = 100. With 0.11: 36 x 0.11 x 25 = 99.
  const best = surveyFigures(each(same(4), same(4), same(4)), 9)
  expect(best).toMatchObject({ forms: 3, indexHundredths: 10_000, printedIndexHundredths: 9900 })
  // 9 x 1 = 9; 9/9 x 25 = 25.
  expect(surveyFigures(each(same(1)), 9).indexHundredths).toBe(2500)
})

test('a worked example: three forms, one element after the other', () => {
  const figures = surveyFigures(
    each(form(3, 3, 2, 4, 3, 4, 4, 3, 3), form(4, 3, 3, 4, 3, 3, 4, 2, 3), form(3, 2, 2, 4, 4, 3, 3, 3, 2)),
    9,
  )
  // Sums 10, 8, 7, 12, 10, 10, 11, 8, 8 over 3: 3.333, 2.667, 2.333, 4.000, 3.333, 3.333, 3.667, 2.667, 2.667.
  expect(figures.elements.map(({ sum }) => sum)).toEqual([10, 8, 7, 12, 10, 10, 11, 8, 8])
  expect(figures.elements.map(({ meanThousandths }) => meanThousandths)).toEqual([
    3333, 2667, 2333, 4000, 3333, 3333, 3667, 2667, 2667,
  ])
  // Sum of all 84; 84/3 = 28; 28/9 x 25 = 77.777... -> 77.78, grade B. With 0.11: 28 x 0.11 x 25 = 77.00.
  expect(figures).toMatchObject({ indexHundredths: 7778, printedIndexHundredths: 7700 })
  expect(gradeOf(7778, facts.bands)?.grade).toBe('B')
  expect(figures.elements[0]?.counts).toEqual([0, 0, 2, 1])
  // Lowest 2.333 (u3), then three at 2.667: they are named together, or not at all.
  const lowest = (most: number) => weakestElements(figures.elements, most).map(({ element }) => element)
  expect(lowest(3)).toEqual(['u3'])
  expect(lowest(4)).toEqual(['u3', 'u2', 'u8', 'u9'])
  expect(weakestElements(surveyFigures(each(same(3)), 9).elements, 3)).toEqual([])
})

test('what was passed over is missing from the sum and from the divisor; a form with too few answers counts nowhere', () => {
  const half = form(4, 4, 4, 4, 4)
  const few = form(1, 1, 1, 1)
  const figures = surveyFigures(each(same(2), half, few), 5)
  // u1: (2 + 4) / 2 = 3.000; u6: 2 / 1 = 2.000. Five at 3, four at 2: 23/9 x 25 = 63.888... -> 63.89.
  expect(figures).toMatchObject({ forms: 2, incomplete: 1, indexHundredths: 6389 })
  expect(figures.elements.map(({ answers }) => answers)).toEqual([2, 2, 2, 2, 2, 1, 1, 1, 1])
  // Two forms of five answers: four elements that nobody answered leave no index.
  expect(surveyFigures(each(half, half), 5)).toMatchObject({ forms: 2, indexHundredths: null })
  expect(surveyFigures([], 5)).toMatchObject({ forms: 0, indexHundredths: null, printedIndexHundredths: null })
})

/** Marks with a given sum over `people` x 9 answers, one row for each element and mark. */
function withSum(people: number, sum: number): CountedForm[] {
  let rest = sum - people * surveyElements.length
  return surveyElements.flatMap((element) => {
    const more = Math.min(rest, people * 3)
    rest -= more
    const low = Math.floor(more / people)
    const higher = more % people
    const row = (mark: number, forms: number): CountedForm => ({
      marks: { ...form(), [element]: mark as SurveyMark },
      forms,
    })
    return [row(low + 1, people - higher), ...(higher > 0 ? [row(low + 2, higher)] : [])]
  })
}

// Index = sum / people / 9 x 25. With 5,000 people one mark more is worth 25/45,000 = 0.000556 points.
for (const [sum, expected, grade] of [
  // 116,990 / 45,000 x 25 = 64.99444 -> 64.99
  [116_990, 6499, 'D'],
  // 116,991 / 45,000 x 25 = 64.995 exactly -> 65.00, half upwards
  [116_991, 6500, 'C'],
  // 137,888 -> 76.60444 -> 76.60
  [137_888, 7660, 'C'],
  // 137,889 -> 76.605 exactly -> 76.61
  [137_889, 7661, 'B'],
  // 158,948 -> 88.30444 -> 88.30
  [158_948, 8830, 'B'],
  // 158,949 -> 88.305 exactly -> 88.31
  [158_949, 8831, 'A'],
] as const)
  test(`a sum of ${sum} over 5,000 forms is ${expected / 100}, grade ${grade}`, () => {
    const { indexHundredths } = surveyFigures(withSum(5000, sum), 1)
    expect(indexHundredths).toBe(expected)
    expect(gradeOf(indexHundredths ?? 0, facts.bands)?.grade).toBe(grade)
  })

test('every converted value from 25.00 to 100.00 has exactly one grade, and the grades never fall', () => {
  const grades = Array.from({ length: 7501 }, (_, index) => gradeOf(2500 + index, facts.bands)?.grade)
  expect(grades.filter((grade, index) => index > 0 && grade !== grades[index - 1])).toEqual(['C', 'B', 'A'])
  expect(grades[0]).toBe('D')
  expect(gradeOf(2499, facts.bands)).toBeNull()
})

test('the index lies between 25 and 100, does not ask for the order of forms, and agrees with a slow sum of whole numbers', () => {
  const anyForm = fc.array(fc.constantFrom(1, 2, 3, 4), { minLength: 9, maxLength: 9 }).map((marks) => form(...marks))
  fc.assert(
    fc.property(fc.array(anyForm, { minLength: 1, maxLength: 40 }), (forms) => {
      const { indexHundredths } = surveyFigures(each(...forms), 9)
      expect(surveyFigures(each(...forms.toReversed()), 9).indexHundredths).toBe(indexHundredths)
      // All answered: index x 100 = 2500 T / 9n; the nearest whole number r keeps |9n r x 2 - 5000 T| within 9n.
      const total = forms.flatMap((marks) => Object.values(marks)).reduce<number>((sum, mark) => sum + (mark ?? 0), 0)
      const nine = 9 * forms.length
      const distance = 2 * nine * (indexHundredths ?? 0) - 5000 * total
      expect(distance).toBeGreaterThan(-nine)
      expect(distance).toBeLessThanOrEqual(nine)
    }),
  )
})

test('too few: the forms together, or the answers to a single element', () => {
  const five = surveyFigures([{ marks: same(3), forms: 5 }], 5)
  expect(isTooFew(five, 5)).toBe(false)
  expect(isTooFew(five, 6)).toBe(true)
  const oneElementLess = surveyFigures([{ marks: same(3), forms: 4 }, ...each(form(3, 3, 3, 3, 3, 3, 3, 3, null))], 5)
  expect(oneElementLess.forms).toBe(5)
  expect(isTooFew(oneElementLess, 5)).toBe(true)
})

test('answers of a kiosk wait until there are five of the same service to hide behind each other', () => {
  const forms = [...'aaaaaaabbbbb'].map((key, id) => ({ key, id }))
  // Seven of a: five count, two wait. Five of b: all count.
  expect(waitingForOthers(forms, 5)).toEqual([
    { key: 'a', id: 5 },
    { key: 'a', id: 6 },
  ])
  expect(waitingForOthers([], 5)).toEqual([])
})

test('the sample after Krejcie and Morgan is the printed table', () => {
  const table = [
    ...[
      [10, 10],
      [20, 19],
      [30, 28],
      [50, 44],
      [100, 80],
      [150, 108],
      [200, 132],
      [300, 169],
      [500, 217],
    ],
    ...[
      [1000, 278],
      [2000, 322],
      [3000, 341],
      [5000, 357],
      [10_000, 370],
    ],
  ]
  expect(table.map(([people]) => [people, sampleSize(people ?? 0)])).toEqual(table)
  expect(sampleSize(0)).toBe(0)
  expect(sampleSize(1)).toBe(1)
})

const day = (text: string) => text as CalendarDate

test('periods are parts of a calendar year, without gap or overlap', () => {
  expect(spanOfPeriod({ kind: 'quarter', year: 2026, index: 4 })).toEqual({ from: '2026-10-01', to: '2026-12-31' })
  expect(spanOfPeriod({ kind: 'month', year: 2028, index: 2 })).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  expect(periodBefore({ kind: 'half', year: 2026, index: 1 })).toEqual({ kind: 'half', year: 2025, index: 2 })
  for (const kind of surveyPeriodKinds) {
    const period = periodOf(kind, day('2026-11-27'))
    const { from } = spanOfPeriod(period)
    expect(addDays(spanOfPeriod(periodBefore(period)).to, 1)).toBe(from)
    expect(periodFromKey(periodKey(period))).toEqual(period)
  }
  expect(periodFromKey('2026-triwulan-5')).toBeNull()
  expect(periodFromKey('2026-minggu-1')).toBeNull()
})
