import { Failure } from '#shared/contract/failure.ts'
import { profileWords } from '#shared/features/assessment-profile/assessment-profile.messages.ts'
import { numberedName } from '#shared/features/exchange/bundle-names.rules.ts'
import type { TaskContext } from '../../core/context.ts'
import { compiled } from '../../letters/letter-failure.ts'
import { profilesOf } from '../assessment-profile/assessment-profile.service.ts'
import { standingForms } from '../assessment-report/report-content.ts'
import { signedReports } from '../assessment-report/report-letter.ts'
import { type CollectedFile, sha256Of } from '../exchange/collect-papers.ts'
import { countPages } from '../exchange/count-pages.ts'
import { letterPdf } from '../letters/letter-document.ts'
import { officeOf, officeSheetPdf } from '../letters/office-sheet.ts'
import type { AnnexFacts } from './annex-facts.ts'
import type { ResultContent } from './result-file.ts'

/** Whatever a person reads of an annex: the letter, the report as it was signed, and a summary of what is stored. */
export async function* assessmentAnnexes(
  context: TaskContext,
  facts: AnnexFacts,
  content: ResultContent,
): AsyncGenerator<string, readonly CollectedFile[]> {
  const { letter, report, summary } = facts.words.files
  yield letter.path
  const files = [pdfFile(letter, 'letter', await letterPdf(context.services, context.actor, facts.letter))]
  for (const [index, scan] of (await reportScans(context, facts)).entries()) {
    const ending = scan.mediaType === 'application/pdf' ? '.pdf' : scan.mediaType === 'image/png' ? '.png' : '.jpg'
    const path = numbered(report.path, index).replace(/\.pdf$/, ending)
    yield path
    files.push({
      ...{ path, title: report.title, kind: 'scan', mediaType: scan.mediaType, size: scan.bytes.length },
      ...{ sha256: scan.sha256, content: { bytes: scan.bytes } },
      pages: scan.mediaType === 'application/pdf' ? countPages(scan.bytes) : 1,
    })
  }
  yield summary.path
  files.push(pdfFile(summary, 'cover', await summaryPdf(context, facts, content)))
  return files
}

const numbered = (path: string, index: number): string => `data/${numberedName(path.replace(/^data\//, ''), index + 1)}`

const pdfFile = (
  { path, title }: { readonly path: string; readonly title: string },
  kind: CollectedFile['kind'],
  bytes: Uint8Array,
): CollectedFile => ({
  ...{ path, title, kind, mediaType: 'application/pdf', size: bytes.length, sha256: sha256Of(bytes) },
  ...{ pages: countPages(bytes), content: { bytes } },
})

/** Scans of the signed report of the present results, whole. @throws Failure file-damaged */
async function reportScans(context: TaskContext, { assessment }: AnnexFacts) {
  const { services } = context
  const { present } = signedReports(assessment, await standingForms(context, assessment.own.id))
  return assessment.loaded.files
    .filter((file) => present.some(({ id }) => id === file.paper_id))
    .map(({ storage_name, media_type: mediaType, sha256 }) => {
      const bytes = services.files.get(storage_name)
      if (sha256Of(bytes) !== sha256) throw new Failure('file-damaged')
      return { mediaType, bytes, sha256 }
    })
}

const longestCell = 590

async function summaryPdf(context: TaskContext, facts: AnnexFacts, content: ResultContent): Promise<Uint8Array> {
  const { db } = context
  const { words, assessment, training } = facts
  const { summary } = words
  const office = await officeOf(context)
  const { person, assessment: told } = content
  const cell = (value: string) => (value.length > longestCell ? `${value.slice(0, longestCell)}…` : value)
  const section = (title: string, head: string[], rows: string[][], texts: number[]) => ({
    ...{ title: title.slice(0, 200), head, rows: rows.map((row) => row.map(cell)), texts, chart: null },
    note: rows.length === 0 ? summary.empty : null,
  })
  const profiles = await profilesOf(db, assessment.own.id)
  const forms = profiles.flatMap(({ title, version, scores, id }) => {
    const form = content.forms.find((one) => one.title === title && one.version === version)
    return [
      section(
        `${title} ${version}: ${summary.bands}`,
        [summary.score, summary.value, summary.most, summary.band, summary.override],
        scores.map((score) => [
          score.title,
          ...[String(score.value), String(score.max), score.band.label],
          score.override?.toBand ?? profileWords.no,
        ]),
        [3, 4],
      ),
      section(
        `${title}: ${summary.evidence}`,
        [summary.item, summary.answer, summary.points, summary.proof],
        [...new Map(scores.flatMap(({ items }) => items).map((item) => [item.linkId, item])).values()].map((item) => [
          [item.prefix, item.text].filter((part) => part !== null).join(' '),
          ...[item.answer, String(item.points), item.evidence],
        ]),
        [1, 3],
      ),
      ...((form?.differences.length ?? 0) > 0
        ? [
            section(
              `${title}: ${summary.differences}`,
              [summary.item, summary.before, summary.after, summary.because],
              (form?.differences ?? []).map((one) => [one.title, one.before, one.after, one.because]),
              [1, 2, 3],
            ),
          ]
        : []),
    ].map((one) => ({ ...one, id }))
  })
  const said = (['analysis', 'strengths', 'wishes', 'recommendation'] as const).flatMap((part) =>
    pieces(told[part]).map((piece, index) => [index === 0 ? summary[part] : '', piece]),
  )
  const title = training ? `${words.trainingPrefix}: ${summary.title}` : summary.title
  return compiled(() =>
    officeSheetPdf(context, office, {
      name: 'laporan-bulanan-rekomendasi',
      input: {
        letterhead: office.letterhead,
        title,
        period: [person.name, person.registerNumber, told.number]
          .filter((part) => part !== null)
          .join('\n')
          .slice(0, 200),
        asOf: office.time,
        sections: [
          ...forms.map(({ id: _id, ...one }) => one),
          section(summary.told, [summary.part, summary.text], said, [1]),
        ],
        footer: office.footer(summary.title),
      },
      paper: office.paper.paper,
      letterheadMode: office.paper.letterheadMode,
    }),
  )
}

/** What was told at length, in rows that a table takes. */
const pieces = (told: string): readonly string[] =>
  told.split(/\n+/).flatMap((line) => line.trim().match(new RegExp(`.{1,${longestCell - 1}}`, 'gsu')) ?? [])
