import {
  type AttestedFile,
  bagAlgorithms,
  bagDeclaration,
  bagInfoValue,
  manifestName,
  oxumLabel,
  parseBagInfo,
  parseManifest,
  payloadFolder,
  payloadOxum,
  tagManifestName,
} from './bag-format.ts'
import { type FileFacts, type Listing, weighListings } from './bundle-listings.rules.ts'
import { type BundleProblem, problem } from './bundle-report.ts'

/** An unpacked bag as it was found. Paths are relative to the bag's own folder. */
export interface BagFacts {
  readonly files: readonly FileFacts[]
  /** Texts of the describing files at the top of the bag. */
  readonly texts: ReadonlyMap<string, string>
  /** Hashes that a checked signature vouches for; empty when there is none. */
  readonly attested: readonly AttestedFile[]
  /** Files whose content could not be read and whose fault is reported already. */
  readonly unreadable: ReadonlySet<string>
}

/**
 * Finds every fault of a bag and which file is to blame when a file and its listing disagree. The chain of trust runs from the signature
 * to the tag manifests, from them to the manifests, from those to the payload; where the signature is silent, the two hashes vote.
 */
export function judgeBag(facts: BagFacts): readonly BundleProblem[] {
  const present = new Map(facts.files.map((file) => [file.path, file]))
  const tagManifests = bagAlgorithms.map((algorithm): Listing => {
    const name = tagManifestName(algorithm)
    const attested = facts.attested.find((file) => file.path === name)
    const found = present.get(name)
    const state = !found ? 'missing' : !attested ? 'unknown' : attested.sha256 === found.sha256 ? 'intact' : 'changed'
    return { name, algorithm, state, ...parseManifest(facts.texts.get(name) ?? '', algorithm) }
  })
  const tagManifestNames = new Set(tagManifests.map((listing) => listing.name))
  const isPayload = (file: FileFacts): boolean => file.path.startsWith(payloadFolder)
  const tags = weighListings(
    tagManifests,
    facts.files.filter((file) => !isPayload(file) && !tagManifestNames.has(file.path)),
    facts.unreadable,
  )

  const manifests = bagAlgorithms.map((algorithm): Listing => {
    const name = manifestName(algorithm)
    const state = !present.has(name)
      ? 'missing'
      : tags.faulty.has(name)
        ? 'changed'
        : tags.isReliable
          ? 'intact'
          : 'unknown'
    return { name, algorithm, state, ...parseManifest(facts.texts.get(name) ?? '', algorithm) }
  })
  const payloadFiles = facts.files.filter(isPayload)
  const payload = weighListings(manifests, payloadFiles, facts.unreadable)

  const required = ['bagit.txt', 'bag-info.txt', ...bagAlgorithms.map(manifestName)]
    .filter((path) => !present.has(path))
    .map((path) => problem('file-missing', path))
  const found = withoutRepeats([...tags.problems, ...required, ...payload.problems]).filter(
    (item) => item.path === null || !facts.unreadable.has(item.path),
  )
  const first = found.find((item) => item.because === null)?.path ?? null
  const all = [
    ...found,
    ...judgeDeclaration(facts.texts, tags.faulty),
    ...judgeBagInfo(facts, payloadFiles, tags.faulty, first),
  ]
  return [...all.filter((item) => item.because === null), ...all.filter((item) => item.because !== null)]
}

/** A manifest is both a listed file and a listing: its fault is found twice. */
function withoutRepeats(problems: readonly BundleProblem[]): readonly BundleProblem[] {
  const isSame = (a: BundleProblem, b: BundleProblem): boolean =>
    a.code === b.code && a.path === b.path && (a.because === null || a.because === b.because)
  return problems.filter((item, index) => !problems.slice(0, index).some((earlier) => isSame(earlier, item)))
}

function judgeDeclaration(texts: ReadonlyMap<string, string>, faulty: ReadonlySet<string>): readonly BundleProblem[] {
  const text = texts.get('bagit.txt')
  if (text === undefined || text === bagDeclaration) return []
  const because = faulty.has('bagit.txt') ? 'bagit.txt' : null
  const version = /^BagIt-Version: (\d{1,4}\.\d{1,4})$/m.exec(text)?.[1]
  return version !== undefined && version !== '1.0'
    ? [problem('bagit-version-unknown', 'bagit.txt', { version }, because)]
    : [problem('bagit-malformed', 'bagit.txt', {}, because)]
}

function judgeBagInfo(
  facts: BagFacts,
  payloadFiles: readonly FileFacts[],
  faulty: ReadonlySet<string>,
  first: string | null,
): readonly BundleProblem[] {
  const text = facts.texts.get('bag-info.txt')
  if (text === undefined) return []
  const because = faulty.has('bag-info.txt') ? 'bag-info.txt' : null
  const info = parseBagInfo(text)
  if (info === null) return [problem('bag-info-malformed', 'bag-info.txt', {}, because)]
  // The size of a file that could not be read is unknown: its own fault is reported, a sum would only mislead.
  if ([...facts.unreadable].some((path) => path.startsWith(payloadFolder))) return []
  const expected = bagInfoValue(info, oxumLabel) ?? ''
  const counted = payloadOxum(payloadFiles.map((file) => file.size))
  if (expected === counted) return []
  return [problem('oxum-mismatch', 'bag-info.txt', { expected, counted }, because ?? first)]
}
