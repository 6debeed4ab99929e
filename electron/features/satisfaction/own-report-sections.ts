import type { OfficeSheetInput } from '#shared/features/letters/office-sheets.rules.ts'
import { surveyReportWords as words } from '#shared/features/satisfaction/survey-report.messages.ts'
import type { SurveyResults } from '#shared/features/satisfaction/surveys.contract.ts'
import { printable } from '../../letters/check-characters.ts'

type Section = OfficeSheetInput<'laporan-bulanan-rekomendasi'>['sections'][number]

/** What stands under one of the unit's own questions: answer and how often, or why nothing is told. */
export const ownRows = (
  { kind, labels, counts, texts, isTooFew, answers }: SurveyResults['own'][number],
  minimumForms: number,
): readonly (readonly [string, number])[] => {
  if (isTooFew) return [[words.ownTooFew(answers, minimumForms), answers]]
  if (kind === 'scale') return labels.map((label, index) => [label, counts[index] ?? 0])
  return texts.map((text) => [text, 1])
}

/** The unit's own questions, each a part of its own. */
export const ownSections = ({ own, minimumForms }: SurveyResults, resourcesFolder: string): Section[] =>
  own.map((one) => ({
    title: printable(one.text, resourcesFolder),
    head: [words.ownAnswer, words.forms],
    rows: ownRows(one, minimumForms).map(([label, count]) => [printable(label, resourcesFolder), String(count)]),
    texts: [],
    chart: null,
    note: words.ownNote,
  }))
