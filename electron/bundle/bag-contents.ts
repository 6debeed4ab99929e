import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { payloadFolder } from '#shared/bundle/bag-format.ts'
import type { FileFacts } from '#shared/bundle/bundle-listings.rules.ts'
import { type BundleProblem, problem } from '#shared/bundle/bundle-report.ts'

/** What was found in a zip or a folder, before anything is judged. */
export interface BagContents {
  readonly name: string | null
  readonly files: readonly FileFacts[]
  readonly texts: ReadonlyMap<string, string>
  readonly unreadable: ReadonlySet<string>
  readonly problems: readonly BundleProblem[]
  /** False when the container is so broken that its files say nothing. */
  readonly isComplete: boolean
}

/** Contents of a container that could not be opened at all. */
export function unopened(fault: BundleProblem): BagContents {
  return { name: null, files: [], texts: new Map(), unreadable: new Set(), problems: [fault], isComplete: false }
}

export interface FileReading {
  readonly facts: FileFacts
  readonly crc32: number
  /** The text of a describing file; null for payload and for one that is too large to be genuine. */
  readonly text: string | null
}

export interface ReadingLimits {
  readonly bytes: number
  readonly textBytes: number
}

/** Reads one file once, without keeping more of it than a describing file's text; null when it is longer than allowed. */
export async function readFileOnce(
  path: string,
  content: AsyncIterable<Uint8Array>,
  limits: ReadingLimits,
  onBytes: (count: number) => void,
): Promise<FileReading | null> {
  const sha256 = createHash('sha256')
  const sha512 = createHash('sha512')
  const isTagFile = !path.startsWith(payloadFolder)
  const kept: Uint8Array[] = []
  let size = 0
  let checksum = 0
  for await (const chunk of content) {
    size += chunk.length
    if (size > limits.bytes) return null
    sha256.update(chunk)
    sha512.update(chunk)
    checksum = crc32(chunk, checksum)
    if (isTagFile && size <= limits.textBytes) kept.push(chunk)
    onBytes(chunk.length)
  }
  // The byte order mark is kept: it is a byte that was not there when the bag was sealed.
  const text =
    isTagFile && size <= limits.textBytes
      ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(kept))
      : null
  return { facts: { path, size, sha256: sha256.digest('hex'), sha512: sha512.digest('hex') }, crc32: checksum, text }
}

/** Collects readings into contents; shared by the zip and the folder. */
export class BagCollector {
  readonly files: FileFacts[] = []
  readonly texts = new Map<string, string>()
  readonly unreadable = new Set<string>()
  readonly problems: BundleProblem[] = []

  addFault(code: BundleProblem['code'], path: string | null, details: BundleProblem['details'] = {}): void {
    this.problems.push(problem(code, path, details))
  }

  /** A file that is there but whose content cannot be judged. */
  addUnreadable(code: BundleProblem['code'], path: string, details: BundleProblem['details'] = {}): void {
    this.unreadable.add(path)
    this.addFault(code, path, details)
  }

  addReading(reading: FileReading): void {
    this.files.push(reading.facts)
    if (reading.text !== null) this.texts.set(reading.facts.path, reading.text)
    else if (!reading.facts.path.startsWith(payloadFolder)) this.addFault('tag-file-too-large', reading.facts.path)
  }

  finish(name: string | null): BagContents {
    const { files, texts, unreadable, problems } = this
    return { name, files, texts, unreadable, problems, isComplete: true }
  }
}
