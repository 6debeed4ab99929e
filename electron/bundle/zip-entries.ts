import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import type { ZipReader } from '#shared/bundle/zip-entries.rules.ts'

/** A zip on the disk or in memory, and the way to let go of it. */
export interface OpenedZip {
  readonly reader: ZipReader<Entry>
  readonly close: () => void
}

/** The library's own checks stay off: it stops at the first fault, and a report names them all. */
const openOptions = { autoClose: false, decodeStrings: false, validateEntrySizes: false } as const

export const openZip = async (path: string): Promise<OpenedZip> => opened(await openPromise(path, openOptions))

export const openZipBytes = async (bytes: Buffer): Promise<OpenedZip> =>
  opened(await fromBufferPromise(bytes, openOptions))

function opened(zip: ZipFile): OpenedZip {
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
