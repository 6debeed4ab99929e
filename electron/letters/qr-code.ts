import { type RenderOptions, toSVG } from 'bwip-js/node'

/** A QR code of a text as a drawing; a quarter of it may be smudged and it still reads. */
export function qrCode(text: string): Uint8Array {
  const options: RenderOptions & { readonly eclevel: string } = { bcid: 'qrcode', text, eclevel: 'Q' }
  return Buffer.from(toSVG(options), 'utf8')
}
