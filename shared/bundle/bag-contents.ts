import { payloadFolder } from './bag-format.ts'
import type { FileFacts } from './bundle-listings.rules.ts'
import { type BundleProblem, problem } from './bundle-report.ts'

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

/** One file of a bag as it was read. */
export interface FileReading {
  readonly facts: FileFacts
  readonly crc32: number
  /** The text of a describing file; null for payload and for one that is too large to be genuine. */
  readonly text: string | null
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
