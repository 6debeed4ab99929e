/// <reference path="./pdf-image-decoders.d.ts" />
import { decodePDFRawStream, PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
// The same decoder that shows scans in the page, without a page.
import { JpegImage } from 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs'
import type { Background } from '#shared/features/licences/dossier.rules.ts'

/** Pixels as red, green, blue, row by row. */
interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array | Uint8ClampedArray
}

export interface PictureFacts {
  readonly width: number
  readonly height: number
  readonly background: Background
}

/** Pictures of more pixels are not unpacked to look at their border: it would take longer than anybody waits. */
const mostPixels = 40_000_000

/** Size and border colour of a picture; null for what is none, or cannot be read. */
export async function pictureFacts(mediaType: string, content: Uint8Array): Promise<PictureFacts | null> {
  const pixels = await pixelsOf(mediaType, content).catch(() => null)
  if (pixels === null) return null
  return { width: pixels.width, height: pixels.height, background: backgroundOf(pixels) }
}

async function pixelsOf(mediaType: string, content: Uint8Array): Promise<Pixels | null> {
  if (mediaType === 'image/jpeg') return jpegPixels(content)
  return mediaType === 'image/png' ? pngPixels(content) : null
}

function jpegPixels(content: Uint8Array): Pixels | null {
  // Asked of its head: the decoder takes room for the whole picture before it tells how large that is.
  if (jpegPixelCount(content) > mostPixels) return null
  const picture = new JpegImage()
  picture.parse(content)
  const { width, height } = picture
  return { width, height, rgb: picture.getData({ width, height, forceRGB: true, isSourcePDF: false }) }
}

/** Of the frame's head; infinite where there is none. */
function jpegPixelCount(content: Uint8Array): number {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  for (let at = 2; at + 9 <= content.length; at += 2 + view.getUint16(at + 2)) {
    const kind = view.getUint8(at + 1)
    // Tables stand among the markers of frames.
    if (kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind))
      return view.getUint16(at + 5) * view.getUint16(at + 7)
  }
  return Number.POSITIVE_INFINITY
}

async function pngPixels(content: Uint8Array): Promise<Pixels | null> {
  const [width = 0, height = 0] = pngSize(content)
  if (width * height > mostPixels) return null
  const document = await PDFDocument.create()
  const picture = await document.embedPng(content)
  await picture.embed()
  const stream = document.context.lookup(picture.ref)
  if (!(stream instanceof PDFRawStream)) return null
  const told = (name: string) => stream.dict.lookup(PDFName.of(name), PDFNumber).asNumber()
  return { width: told('Width'), height: told('Height'), rgb: decodePDFRawStream(stream).decode() }
}

function pngSize(content: Uint8Array): readonly number[] {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  return [view.getUint32(16), view.getUint32(20)]
}

/** How much of the border must have one colour to be called that. */
const most = 0.6

/** The upper half of the border, where no shoulders stand: a strip along the top and both sides. */
function backgroundOf({ width, height, rgb }: Pixels): Background {
  const counts = new Map<Background, number>()
  const depth = Math.max(1, Math.round(Math.min(width, height) * 0.06))
  const step = Math.max(1, Math.floor(Math.min(width, height) / 400))
  let all = 0
  for (let y = 0; y < height / 2; y += step) {
    for (let x = 0; x < width; x += step) {
      if (y >= depth && x >= depth && x < width - depth) continue
      const at = (y * width + x) * 3
      const colour = colourOf(rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0)
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
      all += 1
    }
  }
  const first = [...counts].toSorted(([, left], [, right]) => right - left)[0]
  return first && first[1] >= all * most ? first[0] : 'mixed'
}

function colourOf(red: number, green: number, blue: number): Background {
  if (Math.min(red, green, blue) > 200) return 'white'
  if (red > 90 && red > 1.6 * green && red > 1.6 * blue) return 'red'
  if (blue > 90 && blue > 1.3 * red && blue > 1.1 * green) return 'blue'
  return 'other'
}
