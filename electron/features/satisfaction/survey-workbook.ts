import writeWorkbook, { type Cell, type SheetData } from 'write-excel-file/node'
import type { Letterhead } from '#shared/features/letters/letter-parts.rules.ts'
import { surveyReportWords as words } from '#shared/features/satisfaction/survey-report.messages.ts'
import type { SurveyOutcome, SurveyResults } from '#shared/features/satisfaction/surveys.contract.ts'
import { number, sheetHead, strong, text } from '../reports/workbook-cells.ts'
import { ownRows } from './own-report-sections.ts'
import { gradeText, reportNotes } from './survey-report-sections.ts'

const whole = (value: number): Cell => number(value, '0')
const decimal = (value: number | null, parts: 100 | 1000): Cell =>
  number(value === null ? null : value / parts, parts === 100 ? '0.00' : '0.000')

/** The results for a spreadsheet: every number a number, so that the office can go on reckoning with it. */
export async function surveyWorkbook(
  results: SurveyResults,
  letterhead: Letterhead,
  head: { readonly service: string; readonly period: string; readonly asOf: string },
): Promise<Uint8Array> {
  const outcome = (label: string, one: SurveyOutcome): Cell[] => [
    text(label),
    whole(one.forms),
    decimal(one.indexHundredths, 100),
    text(gradeText(one)),
  ]
  const outcomeHead = (label: string) => [strong(label), strong(words.forms), strong(words.index), strong(words.grade)]
  const data: SheetData = [
    ...sheetHead(letterhead, words.title, [head.service, head.period], head.asOf),
    outcomeHead(words.period_),
    ...results.periods.map((one) => outcome(words.period(one.period), one)),
    ...reportNotes(results).map((note) => [text(note)]),
    ...part(results.elements.length, [
      [strong(words.element_), ...['1', '2', '3', '4'].map(strong), strong(words.answers), strong(words.mean)],
      ...results.elements.map(({ prefix, element, counts, answers, meanThousandths }) => [
        text(words.element(prefix, element)),
        ...counts.map(whole),
        whole(answers),
        decimal(meanThousandths, 1000),
      ]),
    ]),
    ...part(results.services.length, [
      outcomeHead(words.service),
      ...results.services.map((one) => outcome(one.name, one)),
    ]),
    ...results.respondents.flatMap(({ text: title, counts }) =>
      part(counts.length, [
        [strong(title), strong(words.forms)],
        ...counts.map(({ code, display, count }) => [text(code === null ? words.notSaid : display), whole(count)]),
      ]),
    ),
    ...results.own.flatMap((one) =>
      part(1, [
        [strong(one.text), strong(words.forms)],
        ...ownRows(one, results.minimumForms).map(([label, count]) => [text(label), whole(count)]),
        [text(words.ownNote)],
      ]),
    ),
    ...part(results.remarks.length, [[strong(words.remarksTitle)], ...results.remarks.map((remark) => [text(remark)])]),
  ]
  const columns = [{ width: 48 }, ...Array.from({ length: 6 }, () => ({ width: 16 }))]
  return writeWorkbook(data, { columns, sheet: words.short }).toBuffer()
}

/** With an empty line above; nothing where there is nothing to tell. */
const part = (count: number, rows: SheetData): SheetData => (count === 0 ? [] : [[], ...rows])
