import type { Entry, ZipFile } from 'yauzl'
import { entriesOf, openZip, spreadsheetLimits } from '../../core/spreadsheet-type.ts'
import { FaultySpreadsheet } from './spreadsheet-messages.ts'

/** Unpacks the named parts of a workbook, counting what really comes out: announced sizes may lie. */
export class WorkbookParts {
  readonly #zip: ZipFile
  readonly #entries: ReadonlyMap<string, Entry>
  #unfolded = 0

  private constructor(zip: ZipFile, entries: readonly Entry[]) {
    this.#zip = zip
    this.#entries = new Map(entries.map((entry) => [entry.fileName, entry]))
  }

  /** @throws FaultySpreadsheet, Failure */
  static async open(content: Uint8Array): Promise<WorkbookParts> {
    const zip = await openZip(content)
    // The archive must stay readable after its table of contents has been read.
    zip.autoClose = false
    return new WorkbookParts(zip, await entriesOf(zip))
  }

  /** The text of a part; null when the workbook has no such part. */
  async text(path: string): Promise<string | null> {
    const entry = this.#entries.get(path)
    if (entry === undefined) return null
    const parts: Uint8Array[] = []
    for await (const part of await this.#stream(entry)) {
      this.#unfolded += part.length
      if (this.#unfolded > spreadsheetLimits.unfoldedBytes) throw new FaultySpreadsheet('spreadsheet-expands')
      parts.push(part)
    }
    return Buffer.concat(parts).toString('utf8')
  }

  #stream(entry: Entry): Promise<AsyncIterable<Uint8Array>> {
    return new Promise((resolve, reject) => {
      this.#zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)))
    })
  }
}
