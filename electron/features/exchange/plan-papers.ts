import { paperPath } from '#shared/features/exchange/bundle-names.rules.ts'
import type { BundleProfile } from '#shared/features/exchange/bundle-profile.ts'
import type { BundlePart } from '#shared/features/exchange/exchange.contract.ts'
import type { BundleFile, BundlePaper } from '../medical-recommendations/case-for-bundle.ts'
import { fill } from '../medical-recommendations/letter-wording.ts'

/** A file of a paper before its bytes have been looked at. */
export interface PlannedFile extends Pick<BundlePart, 'path' | 'title' | 'mediaType'> {
  readonly kind: 'scan' | 'letter'
  readonly origin: { readonly scan: BundleFile } | { readonly letterId: string }
}

/** One paper of the bundle with its files. */
export interface PlannedPaper extends Pick<BundlePaper, 'letterNumber' | 'signedOn' | 'outsideSigner'> {
  readonly requirement: string
  readonly title: string
  readonly files: readonly PlannedFile[]
}

/**
 * The papers that go in, in the order of the profile. Names come from the profile and a position, never from a person or an upload, and
 * stay the same when the same case is sealed again.
 */
export function planPapers(papers: readonly BundlePaper[], profile: BundleProfile): readonly PlannedPaper[] {
  return profile.papers.flatMap((entry, index) => {
    const names = new StableNames(index + 1)
    const requirement = entry.source.kind === 'requirement' ? entry.source.id : entry.source.kind
    return papers
      .filter((paper) => paper.requirementId === requirement)
      .map(({ letterId, letterNumber, signedOn, outsideSigner, files }): PlannedPaper => {
        const scans = files.map((scan): PlannedFile => {
          const path = names.next(entry.stem, scan.mediaType)
          return { path, title: entry.title, kind: 'scan', mediaType: scan.mediaType, origin: { scan } }
        })
        const letters = letterId === null ? [] : [letterFile(letterId)]
        return { requirement, title: entry.title, letterNumber, signedOn, outsideSigner, files: [...scans, ...letters] }
      })

    function letterFile(letterId: string): PlannedFile {
      const mediaType = 'application/pdf'
      return {
        path: names.next(`${entry.stem}-${profile.letterStem}`, mediaType),
        title: fill(profile.letterTitle, { judul: entry.title }),
        kind: 'letter',
        mediaType,
        origin: { letterId },
      }
    }
  })
}

/** Counts the files that would bear the same stem. */
class StableNames {
  readonly #position: number
  readonly #counts = new Map<string, number>()

  constructor(position: number) {
    this.#position = position
  }

  next(stem: string, mediaType: string): string {
    const count = (this.#counts.get(stem) ?? 0) + 1
    this.#counts.set(stem, count)
    return paperPath(this.#position, stem, count, mediaType)
  }
}
