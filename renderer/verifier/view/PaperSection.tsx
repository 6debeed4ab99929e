import { useState } from 'react'
import { printPdf } from '#renderer/components/Viewers/print-pdf.ts'
import { formatFileSize } from '#renderer/format/numbers.ts'
import { payloadFolder } from '#shared/bundle/bag-format.ts'
import { type OpenedFile, WorkFault } from '../core/work-messages.ts'
import { bench } from '../core/worker-client.ts'
import { faultWords, verifierMessages as words } from '../verifier.messages.ts'
import { Completeness } from './Completeness.tsx'
import { Notice } from './Notice.tsx'
import { PaperViewer } from './PaperViewer.tsx'
import { SummaryView } from './SummaryView.tsx'
import { saveBlob } from './save-blob.ts'
import { isClinicalDocument } from './summary-reading.rules.ts'

interface PaperSectionProps {
  readonly opened: OpenedFile
  readonly isInner: boolean
}

interface Viewed {
  readonly path: string
  readonly blob: Blob
}

const isPaper = (path: string): boolean => /\.(pdf|jpe?g|png)$/i.test(path)
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** What is inside: which requirements are met, and every file to be looked at, printed and saved. */
export function PaperSection({ opened, isInner }: PaperSectionProps) {
  const [viewed, setViewed] = useState<Viewed | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const paths = Object.keys(opened.sizes)
    .filter((path) => path.startsWith(payloadFolder))
    .sort()
  const papers = paths.filter(isPaper)
  const titles = new Map(opened.request?.papers.flatMap(({ title, files }) => files.map(({ path }) => [path, title])))
  const titleOf = (path: string): string | undefined =>
    titles.get(path) ?? (isClinicalDocument(path) ? words.summary : undefined)
  const stem = opened.report?.name ?? opened.fileName

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setIsBusy(true)
    setFault(null)
    try {
      await work()
    } catch (error) {
      setFault(faultWords[error instanceof WorkFault ? error.code : 'failed'])
    } finally {
      setIsBusy(false)
    }
  }
  const read = (path: string): Promise<Blob> => bench.ask('readPaper', { path, isInner })
  const joined = async (chosen: readonly string[]): Promise<Blob> => {
    const { pdf, leftOut } = await bench.ask('joinPapers', { paths: chosen, isInner, title: stem })
    if (leftOut.length > 0) setFault(words.leftOut(leftOut.map(nameOf).join(', ')))
    return pdf
  }
  const print = (chosen: readonly string[]): Promise<void> =>
    attempt(async () => printPdf(new Uint8Array(await (await joined(chosen)).arrayBuffer())))

  if (paths.length === 0) return null
  return (
    <section className="panel">
      <h2>{words.papers}</h2>
      {opened.request && <Completeness request={opened.request} opened={opened} />}
      {fault && <Notice meaning="danger" title={fault} />}
      <ul className="list">
        {paths.map((path) => (
          <li key={path}>
            <span>
              {titleOf(path) ?? nameOf(path)}{' '}
              <span className="dimmed">
                {titleOf(path) !== undefined && `${nameOf(path)}, `}
                {formatFileSize(opened.sizes[path] ?? 0)}
              </span>
            </span>
            <span className="row">
              {(isPaper(path) || isClinicalDocument(path)) && (
                <button
                  type="button"
                  disabled={isBusy}
                  aria-label={words.viewNamed(nameOf(path))}
                  onClick={() => void attempt(async () => setViewed({ path, blob: await read(path) }))}
                >
                  {words.view}
                </button>
              )}
              <button
                type="button"
                disabled={isBusy}
                aria-label={words.saveNamed(nameOf(path))}
                onClick={() => void attempt(async () => saveBlob(await read(path), nameOf(path)))}
              >
                {words.save}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {papers.length > 0 && (
        <div className="row">
          <button
            type="button"
            disabled={isBusy}
            onClick={() => void attempt(async () => saveBlob(await joined(papers), `${stem}.pdf`))}
          >
            {words.saveAll}
          </button>
          <button type="button" disabled={isBusy} onClick={() => void print(papers)}>
            {words.printAll}
          </button>
        </div>
      )}
      {viewed && isClinicalDocument(viewed.path) && (
        <SummaryView key={viewed.path} name={nameOf(viewed.path)} blob={viewed.blob} onClose={() => setViewed(null)} />
      )}
      {viewed && !isClinicalDocument(viewed.path) && (
        <PaperViewer
          key={viewed.path}
          name={nameOf(viewed.path)}
          blob={viewed.blob}
          onPrint={() => void print([viewed.path])}
          onClose={() => setViewed(null)}
        />
      )}
    </section>
  )
}
