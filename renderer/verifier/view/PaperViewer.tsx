import { useCallback, useEffect, useRef, useState } from 'react'
import { useDrawnPage, usePdf } from '#renderer/components/Viewers/use-pdf.ts'
import { verifierMessages as words } from '../verifier.messages.ts'

interface PaperViewerProps {
  readonly name: string
  readonly blob: Blob
  readonly onPrint: () => void
  readonly onClose: () => void
}

/** One paper on the screen: pictures by the browser, PDF by pdf.js, which runs nothing that stands in the file. */
export function PaperViewer({ name, blob, onPrint, onClose }: PaperViewerProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <section className="stack wide" data-screen aria-label={name}>
      <div className="row">
        <h3 ref={heading} tabIndex={-1}>
          {name}
        </h3>
        <button type="button" onClick={onPrint}>
          {words.printOne}
        </button>
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
      {blob.type === 'application/pdf' ? <Pdf blob={blob} name={name} /> : <Picture blob={blob} name={name} />}
    </section>
  )
}

function Picture({ blob, name }: { readonly blob: Blob; readonly name: string }) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(blob)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return <div className="viewer">{address && <img src={address} alt={name} />}</div>
}

function Pdf({ blob, name }: { readonly blob: Blob; readonly name: string }) {
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer> | null>(null)
  useEffect(() => {
    let isGone = false
    void blob.arrayBuffer().then((buffer) => !isGone && setBytes(new Uint8Array(buffer)))
    return () => {
      isGone = true
    }
  }, [blob])
  return bytes && <PdfPages bytes={bytes} name={name} />
}

const zoomStep = 1.25

function PdfPages({ bytes, name }: { readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string }) {
  const opened = usePdf(bytes)
  const document = opened.kind === 'open' ? opened.document : null
  const [page, setPage] = useState(1)
  const [zoom, setZoom] = useState(1)
  const [width, setWidth] = useState(0)
  const [isFailed, setIsFailed] = useState(false)
  const canvas = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const onFailure = useCallback(() => setIsFailed(true), [])
  useEffect(() => setWidth(Math.min(900, (frame.current?.clientWidth ?? 0) - 24)), [])
  useDrawnPage({ document, page, width, zoom, rotation: 0, canvas, onFailure })
  const pages = document?.numPages ?? 1
  if (opened.kind === 'failed' || isFailed) return <p role="alert">{words.viewFailed}</p>
  return (
    <>
      <div className="row">
        <button type="button" disabled={page <= 1} onClick={() => setPage(page - 1)}>
          {words.previous}
        </button>
        <span aria-live="polite">{words.page(page, pages)}</span>
        <button type="button" disabled={page >= pages} onClick={() => setPage(page + 1)}>
          {words.next}
        </button>
        <button type="button" disabled={zoom < 0.7} onClick={() => setZoom(zoom / zoomStep)}>
          {words.zoomOut}
        </button>
        <button type="button" disabled={zoom > 4} onClick={() => setZoom(zoom * zoomStep)}>
          {words.zoomIn}
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a large sheet is moved with the arrow keys */}
      <section className="viewer" ref={frame} tabIndex={0} aria-label={name}>
        <canvas ref={canvas} role="img" aria-label={`${name}: ${words.page(page, pages)}`} />
      </section>
    </>
  )
}
