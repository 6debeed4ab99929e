import type { PDFDocumentProxy } from 'pdfjs-dist'
import { type RefObject, useEffect, useState } from 'react'
import { openPdf } from './pdf-document.ts'

type Opened =
  | { readonly kind: 'loading' }
  | { readonly kind: 'open'; readonly document: PDFDocumentProxy }
  | { readonly kind: 'failed' }

/** The document of these bytes, closed again with the viewer. */
export function usePdf(bytes: Uint8Array<ArrayBuffer>): Opened {
  const [opened, setOpened] = useState<Opened>({ kind: 'loading' })
  useEffect(() => {
    let isGone = false
    setOpened({ kind: 'loading' })
    const pdf = openPdf(bytes)
    pdf.document.then(
      (document) => !isGone && setOpened({ kind: 'open', document }),
      () => !isGone && setOpened({ kind: 'failed' }),
    )
    return () => {
      isGone = true
      pdf.close()
    }
  }, [bytes])
  return opened
}

interface Drawing {
  readonly document: PDFDocumentProxy | null
  readonly page: number
  /** Width in CSS pixels at zoom 1. */
  readonly width: number
  readonly zoom: number
  readonly rotation: number
  readonly canvas: RefObject<HTMLCanvasElement | null>
  readonly onFailure: () => void
}

/** Draws one page; a newer wish stops the older drawing. */
export function useDrawnPage({ document, page, width, zoom, rotation, canvas, onFailure }: Drawing): void {
  useEffect(() => {
    const target = canvas.current
    if (document === null || target === null || width === 0) return
    let stop = () => {}
    let isGone = false
    const draw = async () => {
      const sheet = await document.getPage(page)
      if (isGone) return
      const turned = (sheet.rotate + rotation) % 360
      const natural = sheet.getViewport({ scale: 1, rotation: turned })
      const scale = (width / natural.width) * zoom
      const viewport = sheet.getViewport({ scale: scale * window.devicePixelRatio, rotation: turned })
      target.width = Math.floor(viewport.width)
      target.height = Math.floor(viewport.height)
      target.style.width = `${natural.width * scale}px`
      const drawing = sheet.render({ canvas: target, viewport })
      stop = () => drawing.cancel()
      await drawing.promise
    }
    draw().catch(() => {
      if (!isGone) onFailure()
    })
    return () => {
      isGone = true
      stop()
    }
  }, [document, page, width, zoom, rotation, canvas, onFailure])
}
