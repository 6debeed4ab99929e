import type { Actor, CoreServices } from './context.ts'

export interface Document {
  readonly body: Uint8Array | ReadableStream<Uint8Array>
  readonly mediaType: string
  /** Offered to the browser for saving; never a person's name. */
  readonly fileName: string
}

export interface DocumentRequest {
  readonly services: CoreServices
  /** Null before anyone can sign in; a source that needs someone refuses then. */
  readonly actor: Actor | null
  readonly id: string
  readonly parameters: URLSearchParams
}

/** Makes or finds the bytes behind `GET /files/<kind>/<id>`; checks the right itself and logs what was read. @throws Failure */
export type DocumentSource = (request: DocumentRequest) => Promise<Document>

export type DocumentSources = Readonly<Record<string, DocumentSource>>
