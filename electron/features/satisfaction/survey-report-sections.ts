import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import {
  hundredths,
  thousandths,
  surveyReportWords as words,
} from '#shared/features/satisfaction/survey-report.messages.ts'
import type { SurveyOutcome, SurveyResults } from '#shared/features/satisfaction/surveys.contract.ts'
import { printable } from '../../letters/check-characters.ts'
import { ownSections } from './own-report-sections.ts'

type Section = OfficeSheetInput<'laporan-bulanan-rekomendasi'>['sections'][number]

export const gradeText = ({ grade, forms }: SurveyOutcome): string => {
  if (grade) return words.gradeOf(grade.grade, grade.performance)
  return forms === 0 ? words.noData : words.tooFew
}

export const indexText = ({ indexHundredths }: SurveyOutcome): string =>
  indexHundredths === null ? '' : hundredths(indexHundredths)

/** What has to be said beside the index. */
export function reportNotes(results: SurveyResults): readonly string[] {
  const { isTooFew, forms, minimumForms, incomplete, minimumAnswers, voided, waiting, printedIndexHundredths, paid } =
    results
  return [
    ...(isTooFew ? [words.tooFewText(forms, minimumForms)] : [words.method]),
    ...(printedIndexHundredths === null ? [] : [words.printed(hundredths(printedIndexHundredths))]),
    ...(incomplete > 0 ? [words.incomplete(incomplete, minimumAnswers)] : []),
    ...(waiting > 0 ? [words.waiting(waiting, minimumForms)] : []),
    ...(voided > 0 ? [words.voided(voided)] : []),
    ...(paid !== null && paid > 0 ? [words.paid(paid)] : []),
    results.source,
  ]
}

/** The report part by part; of too few forms only how many there were. */
export function reportSections(results: SurveyResults, resourcesFolder: string): Section[] {
  const { elements, services, periods, respondents, remarks } = results
  return [
    {
      title: words.index,
      head: [words.index, words.grade, words.forms],
      rows: [[indexText(results) || words.tooFew, gradeText(results), String(results.forms)]],
      texts: [],
      chart: null,
      note: reportNotes(results).join(' '),
    },
    ...(elements.length === 0 ? [] : [elementsSection(elements)]),
    ...(services.length === 0
      ? []
      : [
          outcomes(
            words.servicesTitle,
            words.service,
            services.map((one) => ({ ...one, label: one.name })),
          ),
        ]),
    outcomes(
      words.periodsTitle,
      words.period_,
      periods.map((one) => ({ ...one, label: words.period(one.period) })),
    ),
    ...respondents.map(({ text, counts }) => ({
      title: text,
      head: [text, words.forms],
      rows: counts.map(({ code, display, count }) => [code === null ? words.notSaid : display, String(count)]),
      texts: [],
      chart: null,
      note: null,
    })),
    ...ownSections(results, resourcesFolder),
    ...(remarks.length === 0
      ? []
      : [
          {
            title: words.remarksTitle,
            head: [words.remarksTitle, words.number],
            rows: remarks.map((remark, index) => [printable(remark, resourcesFolder), String(index + 1)]),
            texts: [],
            chart: null,
            note: null,
          },
        ]),
  ]
}

function elementsSection(elements: SurveyResults['elements']): Section {
  const mean = (value: number | null) => (value === null ? '' : thousandths(value))
  const name = ({ prefix, element, isWeakest }: SurveyResults['elements'][number]) =>
    isWeakest ? `${words.element(prefix, element)} (${words.weakest})` : words.element(prefix, element)
  return {
    title: words.elementsTitle,
    head: [words.element_, words.answers, words.mean],
    rows: elements.map((one) => [name(one), String(one.answers), mean(one.meanThousandths)]),
    texts: [],
    chart: {
      title: words.mean,
      bars: elements.map(({ prefix, element, meanThousandths }) => ({
        label: words.element(prefix, element),
        value: meanThousandths,
        text: mean(meanThousandths) || words.noData,
      })),
    },
    note: null,
  }
}

function outcomes(
  title: string,
  first: string,
  rows: readonly (SurveyOutcome & { readonly label: string })[],
): Section {
  return {
    title,
    head: [first, words.forms, words.index, words.grade],
    rows: rows.map((row) => [row.label, String(row.forms), indexText(row), gradeText(row)]),
    texts: [],
    chart: null,
    note: null,
  }
}
