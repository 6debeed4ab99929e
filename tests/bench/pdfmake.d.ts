/** The little of pdfmake that the bench uses; it brings no types of its own. */
declare module 'pdfmake' {
  const pdfmake: {
    setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void
    setUrlAccessPolicy(allows: (url: string) => boolean): void
    setLocalAccessPolicy(allows: (path: string) => boolean): void
    createPdf(document: {
      readonly content: readonly unknown[]
      readonly footer?: (page: number, pages: number) => unknown
      readonly [property: string]: unknown
    }): { getBuffer(): Promise<Uint8Array> }
  }
  export = pdfmake
}
