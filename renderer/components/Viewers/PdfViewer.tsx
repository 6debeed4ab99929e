import { useElementSize } from '@mantine/hooks'
import { useCallback, useEffect, useRef, useState } from 'react'
import { componentMessages } from '../components.messages.ts'
import { ErrorState } from '../QueryContent/ErrorState.tsx'
import { LoadingSkeleton } from '../QueryContent/LoadingSkeleton.tsx'
import { useDrawnPage, usePdf } from './use-pdf.ts'
import { type FileSteps, type ViewerActions, ViewerPaper } from './ViewerPaper.tsx'
import classes from './Viewers.module.css'
import { ViewerTools } from './ViewerTools.tsx'
import { zoomSteps } from './viewer-zoom.ts'

interface PdfViewerProps {
  /** What it is, for the reader: "Surat dokter". */
  readonly title: string
  /** The file's content; must be the same object as long as it is the same file. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly onPrint?: (() => void) | undefined
  readonly files?: FileSteps | undefined
  readonly takesFocus?: boolean | undefined
}

const failure = { title: componentMessages.pdfFailed, text: componentMessages.pdfFailedText }

/** A PDF, page by page. */
export function PdfViewer({ title, bytes, onPrint, files, takesFocus }: PdfViewerProps) {
  const opened = usePdf(bytes)
  const canvas = useRef<HTMLCanvasElement>(null)
  const { ref: paper, width } = useElementSize<HTMLDivElement>()
  const [page, setPage] = useState(1)
  const [zoom, setZoom] = useState(1)
  const [rotation, setRotation] = useState(0)
  const document = opened.kind === 'open' ? opened.document : null
  // Which one failed, not that one did: a file that is being replaced while it is drawn fails too, and says nothing about the next.
  const [broken, setBroken] = useState<typeof document>(null)
  const markBroken = useCallback(() => setBroken(document), [document])
  const pages = document?.numPages ?? 1
  useDrawnPage({ document, page, width: Math.min(width, 900), zoom, rotation, canvas, onFailure: markBroken })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file starts again at its first page
  useEffect(() => {
    setPage(1)
    setRotation(0)
  }, [bytes])

  if (opened.kind === 'failed' || (broken !== null && broken === document)) return <ErrorState failure={failure} />
  const actions: ViewerActions = {
    ...zoomSteps(zoom, setZoom),
    onRotate: () => setRotation((rotation + 90) % 360),
    onNextPage: page < pages ? () => setPage(page + 1) : null,
    onPreviousPage: page > 1 ? () => setPage(page - 1) : null,
    files,
  }
  return (
    <div className={classes.viewer}>
      <ViewerTools title={title} page={page} pages={pages} zoom={zoom} actions={actions} onPrint={onPrint} />
      <ViewerPaper title={title} actions={actions} takesFocus={takesFocus}>
        <div ref={paper} className={classes.width}>
          {opened.kind === 'loading' && <LoadingSkeleton shape="form" />}
          <canvas
            ref={canvas}
            className={classes.sheet}
            aria-label={title}
            role="img"
            hidden={opened.kind === 'loading'}
          />
        </div>
      </ViewerPaper>
    </div>
  )
}
