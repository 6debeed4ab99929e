import type { AssessmentComparison } from '#shared/features/assessment-profile/assessment-profile.contract.ts'
import type { AssessmentReportInput, ReportSection } from '#shared/features/letters/assessment-report-input.rules.ts'
import { calendarDateSchema } from '#shared/time/calendar-date.ts'
import { sheetDay } from '../../letters/sheet-day.ts'
import type { EarlierRow } from '../earlier-assessments/earlier-assessments.repository.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'
import { titleOf } from './report-forms.ts'
import { type ReportWording, writtenNumber } from './report-wording.ts'

type Side = AssessmentComparison['scores'][number]['before']

const signed = (value: number): string => (value > 0 ? `+${writtenNumber(value)}` : writtenNumber(value))

/** One instrument then and now, with the reason for every difference. */
export function reportComparison(
  { comparison: words, form: { title: template } }: ReportWording,
  dayOf: (at: string) => string,
  { title, version, against, isOtherVersion, scores, differences }: AssessmentComparison,
): AssessmentReportInput['comparisons'][number] {
  const { side, none, ...scoreTable } = words.scores
  const { unasked, unexplained, because, ...differenceTable } = words.differences
  const written = (one: Side) =>
    one === null ? none : fill(side, { nilai: writtenNumber(one.value), kategori: one.band })
  const intro = fill(words.intro, {
    ...{ nomor: against.number, tanggal: dayOf(against.frozenAt), versi: against.version },
  })
  return {
    title: titleOf(template, { title, version }),
    intro: isOtherVersion ? `${intro} ${words.otherVersion}` : intro,
    scores: {
      ...scoreTable,
      rows: scores.map((score) => [
        score.title,
        written(score.before),
        written(score.after),
        score.difference === null ? '' : signed(score.difference),
      ]),
    },
    differences: {
      ...differenceTable,
      rows: differences.map((one) => [
        one.title,
        one.before || unasked,
        one.after || unasked,
        one.because === null
          ? unexplained
          : fill(because, {
              ...{ alasan: one.because.text, nama: one.because.byName, tanggal: dayOf(one.because.at) },
            }),
      ]),
    },
  }
}

/** What other offices found before; null where nothing was typed. */
export function earlierSection({ earlier: words }: ReportWording, rows: readonly EarlierRow[]): ReportSection | null {
  const { version, result, ...table } = words
  const standing = rows.filter(({ state }) => state === 'active')
  if (standing.length === 0) return null
  return {
    ...table,
    rows: standing.map((row) => [
      sheetDay(calendarDateSchema.parse(row.assessed_on)),
      row.office,
      fill(version, { judul: row.instrument, versi: row.version }),
      row.total === null
        ? (row.band ?? '')
        : row.band === null
          ? writtenNumber(row.total)
          : fill(result, { nilai: writtenNumber(row.total), kategori: row.band }),
    ]),
  }
}
