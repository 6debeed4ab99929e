import type { PDFPageProxy } from 'pdfjs-dist'
import { openPdf } from './pdf-document.ts'
import './print-sheets.css'

/** Points of a PDF: 72 to the inch. */
export interface SheetSize {
  readonly width: number
  readonly height: number
}

/** Pages of papers, laid out so that each is one printed page of exactly its size. */
export interface DrawnSheets {
  readonly sizes: readonly SheetSize[]
  /** Takes the sheets off the page again. */
  readonly remove: () => void
}

/** What office printers resolve; finer only costs memory. */
const dotsPerInch = 300

/**
 * Draws papers into the page, unseen until it is printed. Each sheet is one picture at printing fineness, kept packed: a file of
 * fifty pages as open canvases would not fit into an office PC.
 */
export async function drawSheets(papers: readonly Uint8Array<ArrayBuffer>[]): Promise<DrawnSheets> {
  const sheets = document.createElement('div')
  sheets.dataset.printSheets = ''
  sheets.setAttribute('aria-hidden', 'true')
  const addresses: string[] = []
  const sizes: SheetSize[] = []
  const rules = new CSSStyleSheet()
  const remove = () => {
    sheets.remove()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rules)
    for (const address of addresses) URL.revokeObjectURL(address)
  }
  try {
    for (const paper of papers) {
      const pdf = openPdf(paper)
      try {
        const opened = await pdf.document
        for (let number = 1; number <= opened.numPages; number += 1) {
          const page = await opened.getPage(number)
          const { width, height } = page.getViewport({ scale: 1 })
          const picture = await drawPicture(page)
          addresses.push(picture.src)
          sheets.append(asSheet(picture, { width, height }))
          sizes.push({ width, height })
          page.cleanup()
        }
      } finally {
        pdf.close()
      }
    }
    rules.replaceSync(sizes.map(pageRule).join('\n'))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules]
    document.body.append(sheets)
    return { sizes, remove }
  } catch (error) {
    remove()
    throw error
  }
}

async function drawPicture(page: PDFPageProxy): Promise<HTMLImageElement> {
  const viewport = page.getViewport({ scale: dotsPerInch / 72 })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport, intent: 'print' }).promise
  const packed = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  // A canvas gives its memory back when it is made small, not when it is forgotten.
  canvas.width = 0
  canvas.height = 0
  if (packed === null) throw new Error('the page could not be drawn')
  const picture = new Image()
  picture.src = URL.createObjectURL(packed)
  await picture.decode()
  return picture
}

const pageName = ({ width, height }: SheetSize): string =>
  `sheet-${written(width)}-${written(height)}`.replaceAll('.', '_')

const pageRule = (size: SheetSize): string =>
  `@page ${pageName(size)} { size: ${written(size.width)}pt ${written(size.height)}pt; margin: 0 }`

function asSheet(picture: HTMLImageElement, size: SheetSize): HTMLDivElement {
  const sheet = document.createElement('div')
  sheet.style.setProperty('page', pageName(size))
  // One pixel short: a page is cut to whole pixels, and what sticks out by a fraction would begin another.
  sheet.style.height = `calc(${written(size.height)}pt - 1px)`
  sheet.style.width = `${written(size.width)}pt`
  picture.style.height = `${written(size.height)}pt`
  picture.style.width = `${written(size.width)}pt`
  sheet.append(picture)
  return sheet
}

const written = (points: number): string => String(Math.round(points * 1000) / 1000)
