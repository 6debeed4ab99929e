/** The little of pdfmake that the bench uses; it brings no types of its own. */
declare module 'pdfmake' {
  type Content = string | readonly Content[] | { readonly [property: string]: unknown }

  interface DocumentDefinition {
    readonly content: readonly Content[]
    readonly footer?: (page: number, pages: number) => Content
    readonly [property: string]: unknown
  }

  const pdfmake: {
    setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void
    setUrlAccessPolicy(allows: (url: string) => boolean): void
    setLocalAccessPolicy(allows: (path: string) => boolean): void
    createPdf(document: DocumentDefinition): { getBuffer(): Promise<Uint8Array> }
  }
  export default pdfmake
}
