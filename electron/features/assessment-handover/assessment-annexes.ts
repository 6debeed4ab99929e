import { Failure } from '#shared/contract/failure.ts'
import { assessmentReportLetter } from '#shared/features/assessment-report/assessment-report.contract.ts'
import { numberedName } from '#shared/features/exchange/bundle-names.rules.ts'
import { paperCounts } from '#shared/features/service-cases/case-papers.rules.ts'
import type { TaskContext } from '../../core/context.ts'
import { type CollectedFile, sha256Of } from '../exchange/collect-papers.ts'
import { countPages } from '../exchange/count-pages.ts'
import { letterPdf } from '../letters/letter-document.ts'
import { paperFact } from '../service-cases/load-case.ts'
import type { AnnexFacts } from './annex-facts.ts'

/** Whatever a person reads of an annex: the letter, the report as it was issued, and the scan of what was signed, where there is one. */
export async function* assessmentAnnexes(
  { services, actor }: TaskContext,
  facts: AnnexFacts,
): AsyncGenerator<string, readonly CollectedFile[]> {
  const { letter, report, signedReport } = facts.words.files
  yield letter.path
  const files = [pdfFile(letter, await letterPdf(services, actor, facts.letter))]
  yield report.path
  files.push(pdfFile(report, await letterPdf(services, actor, facts.report.letter)))
  for (const [index, scan] of reportScans({ services }, facts).entries()) {
    const ending = scan.mediaType === 'application/pdf' ? '.pdf' : scan.mediaType === 'image/png' ? '.png' : '.jpg'
    const path = numbered(signedReport.path, index).replace(/\.pdf$/, ending)
    yield path
    files.push({
      ...{ path, title: signedReport.title, kind: 'scan', mediaType: scan.mediaType, size: scan.bytes.length },
      ...{ sha256: scan.sha256, content: { bytes: scan.bytes } },
      pages: scan.mediaType === 'application/pdf' ? countPages(scan.bytes) : 1,
    })
  }
  return files
}

const numbered = (path: string, index: number): string => `data/${numberedName(path.replace(/^data\//, ''), index + 1)}`

const pdfFile = (
  { path, title }: { readonly path: string; readonly title: string },
  bytes: Uint8Array,
): CollectedFile => ({
  ...{ path, title, kind: 'letter', mediaType: 'application/pdf', size: bytes.length, sha256: sha256Of(bytes) },
  ...{ pages: countPages(bytes), content: { bytes } },
})

/** Scans of the very letter that goes along, whole; of another report there may be some that were issued earlier. @throws Failure file-damaged */
function reportScans(
  { services }: Pick<TaskContext, 'services'>,
  { assessment: { loaded }, report: { paperId } }: AnnexFacts,
) {
  const requirement = loaded.facts.standard.requirements.find(({ id }) => id === assessmentReportLetter.requirement)
  const paper = loaded.papers.find(({ id }) => id === paperId)
  if (!requirement || !paper || !paperCounts(requirement, paperFact(paper))) return []
  return loaded.files
    .filter((file) => file.paper_id === paperId)
    .map(({ storage_name, media_type: mediaType, sha256 }) => {
      const bytes = services.files.get(storage_name)
      if (sha256Of(bytes) !== sha256) throw new Failure('file-damaged')
      return { mediaType, bytes, sha256 }
    })
}
