import { type Entry, openPromise, type ZipFile } from 'yauzl'
import type { ZipReader } from '#shared/bundle/zip-entries.rules.ts'

/** A zip on the disk, and the way to let go of it. */
export interface OpenedZip {
  readonly reader: ZipReader<Entry>
  readonly close: () => void
}

/** Opens with the library's own checks off: it stops at the first fault, and a report names them all. */
export async function openZip(path: string): Promise<OpenedZip> {
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false, validateEntrySizes: false })
  // Without a listener an error while closing would end the process.
  zip.on('error', () => undefined)
  return { reader: readerOf(zip), close: () => zip.close() }
}

function readerOf(zip: ZipFile): ZipReader<Entry> {
  return {
    entryCount: zip.entryCount,
    eachEntry: () => zip.eachEntry(),
    readLocalHeader: (entry) => zip.readLocalFileHeaderPromise(entry),
    openContent: (entry) => zip.openReadStreamPromise(entry),
  }
}
