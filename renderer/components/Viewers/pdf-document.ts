import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

// The worker is a bundled file of ours; fonts, colour profiles and decoders are copied beside the page by the build.
GlobalWorkerOptions.workerSrc = workerUrl

const besidePage = (folder: string) => new URL(`/pdfjs/${folder}/`, window.location.href).href

/** An opened PDF and the way to let go of it. */
export interface OpenedPdf {
  readonly document: Promise<PDFDocumentProxy>
  readonly close: () => void
}

/** Opens the bytes; they are copied first, because the worker takes the buffer it is given. */
export function openPdf(bytes: Uint8Array<ArrayBuffer>): OpenedPdf {
  const task = getDocument({
    data: bytes.slice(),
    wasmUrl: besidePage('wasm'),
    standardFontDataUrl: besidePage('standard_fonts'),
    cMapUrl: besidePage('cmaps'),
    iccUrl: besidePage('iccs'),
    // A scan from outside must not run anything or reach anywhere.
    enableXfa: false,
    stopAtErrors: false,
  })
  return { document: task.promise, close: () => void task.destroy() }
}
