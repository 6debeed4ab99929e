import { PDFDocument, type PDFImage } from '@cantoo/pdf-lib'

const a4 = { width: 595.28, height: 841.89 }
const margin = 28.35

export interface PaperBytes {
  readonly path: string
  readonly bytes: Uint8Array
}

/** One PDF of many papers, in order; pictures each fill a sheet of A4. What is neither, or cannot be read, is named and left out. */
export async function joinPapers(
  papers: AsyncIterable<PaperBytes>,
  title: string,
): Promise<{ readonly pdf: Uint8Array; readonly leftOut: readonly string[] }> {
  const joined = await PDFDocument.create()
  joined.setTitle(title)
  const leftOut: string[] = []
  for await (const { path, bytes } of papers) {
    try {
      await addPaper(joined, path, bytes)
    } catch {
      leftOut.push(path)
    }
  }
  return { pdf: await joined.save(), leftOut }
}

async function addPaper(joined: PDFDocument, path: string, bytes: Uint8Array): Promise<void> {
  if (/\.pdf$/i.test(path)) {
    const paper = await PDFDocument.load(bytes)
    for (const page of await joined.copyPages(paper, paper.getPageIndices())) joined.addPage(page)
    return
  }
  if (/\.png$/i.test(path)) addPicture(joined, await joined.embedPng(bytes))
  else if (/\.jpe?g$/i.test(path)) addPicture(joined, await joined.embedJpg(bytes))
  else throw new RangeError('no paper')
}

/** A sheet turned as the picture lies, so that a photographed form is as large as it can be. */
function addPicture(joined: PDFDocument, picture: PDFImage): void {
  const isWide = picture.width > picture.height
  const [width, height] = isWide ? [a4.height, a4.width] : [a4.width, a4.height]
  const scale = Math.min((width - 2 * margin) / picture.width, (height - 2 * margin) / picture.height)
  const size = { width: picture.width * scale, height: picture.height * scale }
  const place = { x: (width - size.width) / 2, y: (height - size.height) / 2 }
  joined.addPage([width, height]).drawImage(picture, { ...place, ...size })
}
