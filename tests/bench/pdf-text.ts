import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Pages of a PDF, and every character on them but blanks, in alphabetical order: where lines break is not compared. */
export async function contentOf(pdf: Uint8Array): Promise<{ readonly pages: number; readonly characters: string }> {
  const opening = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const document = await opening.promise
  const texts: string[] = []
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent()
    texts.push(...items.map((item) => ('str' in item ? item.str : '')))
  }
  const pages = document.numPages
  await opening.destroy()
  return { pages, characters: [...texts.join('').replaceAll(/\s+/g, '')].sort().join('') }
}
