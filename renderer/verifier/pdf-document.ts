import { parts } from 'virtual:pdfjs-parts'
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import PdfWorker from './pdf.worker.ts?worker&inline'

/** An opened PDF and the way to let go of it. */
export interface OpenedPdf {
  readonly document: Promise<PDFDocumentProxy>
  readonly close: () => void
}

/** Gives pdf.js its decoders and fonts out of the page itself: from a stick nothing may be fetched. */
class PartsInside {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const data = parts[filename]
    if (data === undefined) throw new Error(`not inside: ${filename}`)
    return Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
  }
}

/** Opens the bytes; they are copied first, because the worker takes the buffer it is given. */
export function openPdf(bytes: Uint8Array<ArrayBuffer>): OpenedPdf {
  GlobalWorkerOptions.workerPort ??= new PdfWorker()
  const task = getDocument({
    data: bytes.slice(),
    BinaryDataFactory: PartsInside,
    useWorkerFetch: false,
    // A scan from outside must not run anything or reach anywhere.
    enableXfa: false,
    stopAtErrors: false,
  })
  return { document: task.promise, close: () => void task.destroy() }
}
