/** A page that was photographed: a JPEG of red, green and blue, eight bits each, as every browser writes it. */
export interface JpegPage {
  readonly jpeg: Uint8Array
  readonly width: number
  readonly height: number
}

/** The long edge of A4, in points of 1/72 inch. */
const longEdge = 841.89

/** One PDF of the pages in their order, each as large as a sheet of A4 at most. The pictures go in as they are. */
export function pagesToPdf(pages: readonly JpegPage[]): Uint8Array<ArrayBuffer> {
  const encode = (text: string) => new TextEncoder().encode(text)
  const parts: Uint8Array[] = []
  const offsets: number[] = []
  let size = 0
  const add = (...pieces: readonly (string | Uint8Array)[]) => {
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? encode(piece) : piece
      parts.push(bytes)
      size += bytes.length
    }
  }
  const object = (...pieces: readonly (string | Uint8Array)[]) => {
    offsets.push(size)
    add(`${offsets.length} 0 obj\n`, ...pieces, '\nendobj\n')
  }
  // Objects 1 and 2, then three for each page: the page, what it draws, and the picture.
  const pageNumber = (index: number) => 3 + index * 3
  const kids = pages.map((_page, index) => `${pageNumber(index)} 0 R`).join(' ')
  // The second line holds bytes above 127, so that nobody takes the file for text.
  add('%PDF-1.7\n', Uint8Array.of(0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a))
  object('<< /Type /Catalog /Pages 2 0 R >>')
  object(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  pages.forEach(({ jpeg, width, height }, index) => {
    const scale = longEdge / Math.max(width, height)
    const [across, up] = [(width * scale).toFixed(2), (height * scale).toFixed(2)]
    const own = pageNumber(index)
    const drawing = `q ${across} 0 0 ${up} 0 0 cm /Picture Do Q`
    object(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${across} ${up}] /Contents ${own + 1} 0 R`,
      ` /Resources << /XObject << /Picture ${own + 2} 0 R >> >> >>`,
    )
    object(`<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`)
    object(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB`,
      ` /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      jpeg,
      '\nendstream',
    )
  })
  const start = size
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  add(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}`)
  add(`trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
