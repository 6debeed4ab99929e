import { openPdf } from './pdf-document.ts'

/** Dots per CSS pixel: 3 x 96 = 288 dpi, fine enough for text on office printers. */
const fineness = 3

/**
 * Prints a PDF through the page's own print dialog. Each sheet is drawn as one picture: the desktop has no PDF plug-in to print an
 * embedded document with, and the content policy lets none in.
 */
export async function printPdf(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const sheets = document.createElement('div')
  sheets.dataset.printSheets = ''
  sheets.setAttribute('aria-hidden', 'true')
  const pdf = openPdf(bytes)
  try {
    const opened = await pdf.document
    for (let number = 1; number <= opened.numPages; number += 1) {
      const page = await opened.getPage(number)
      const viewport = page.getViewport({ scale: fineness * (96 / 72) })
      const canvas = document.createElement('canvas')
      canvas.width = Math.floor(viewport.width)
      canvas.height = Math.floor(viewport.height)
      await page.render({ canvas, viewport, intent: 'print' }).promise
      sheets.append(canvas)
    }
    document.body.append(sheets)
    window.print()
  } finally {
    sheets.remove()
    pdf.close()
  }
}
