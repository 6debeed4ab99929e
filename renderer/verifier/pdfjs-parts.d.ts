/** Put together by the build: decoders and fonts of pdf.js in base64, by file name. */
declare module 'virtual:pdfjs-parts' {
  export const parts: Readonly<Record<string, string>>
}
