/** The decoders of pdfjs-dist come without types. */
declare module 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs' {
  export class JpegImage {
    readonly width: number
    readonly height: number
    parse(content: Uint8Array): void
    getData(wanted: {
      readonly width: number
      readonly height: number
      readonly forceRGB: boolean
      readonly isSourcePDF: boolean
    }): Uint8ClampedArray
  }
}
