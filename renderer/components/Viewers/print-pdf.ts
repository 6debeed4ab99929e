import { drawSheets } from './draw-sheets.ts'

/**
 * Prints papers together through the page's own print dialog. The desktop has no PDF plug-in to print an embedded document with,
 * and the content policy lets none in.
 */
export async function printPdf(...papers: readonly Uint8Array<ArrayBuffer>[]): Promise<void> {
  const sheets = await drawSheets(papers)
  try {
    window.print()
  } finally {
    sheets.remove()
  }
}
