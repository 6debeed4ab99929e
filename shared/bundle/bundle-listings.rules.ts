import type { BagAlgorithm, ParsedManifest } from './bag-format.ts'
import { type BundleProblem, problem } from './bundle-report.ts'

/** A file as it was found, with both of its hashes. */
export interface FileFacts {
  readonly path: string
  readonly size: number
  readonly sha256: string
  readonly sha512: string
}

/** A manifest and how far it can be believed before it is compared with the files. */
export interface Listing extends ParsedManifest {
  readonly name: string
  readonly algorithm: BagAlgorithm
  readonly state: 'intact' | 'unknown' | 'changed' | 'missing'
}

/** The verdict on the files that some manifests list. */
export interface Weighing {
  readonly problems: readonly BundleProblem[]
  /** Files at fault themselves: changed, missing or extra. */
  readonly faulty: ReadonlySet<string>
  /** False when every manifest that could have told is itself changed or missing. */
  readonly isReliable: boolean
}

/** Compares files with the manifests that list them and decides, path by path, which side is at fault. */
export function weighListings(
  given: readonly Listing[],
  files: readonly FileFacts[],
  unreadable: ReadonlySet<string>,
): Weighing {
  const found = new Map(files.map((file) => [file.path, file]))
  const paths = [...new Set([...found.keys(), ...given.flatMap((listing) => [...listing.entries.keys()])])]
    .filter((path) => !unreadable.has(path))
    .toSorted()
  const listings = given.map((listing) => ({ ...listing, state: stateAfterVote(listing, given, paths, found) }))
  const standing = listings.filter((listing) => listing.state !== 'missing')
  const believed = mostBelieved(listings)
  const deciders = believed.length > 0 ? believed : standing
  const doubt = believed.length > 0 ? null : (standing[0]?.name ?? null)

  const faults: BundleProblem[] = []
  const echoes: BundleProblem[] = []
  const faulty = new Set<string>()
  for (const path of paths) {
    if (deciders.length > 0 && deciders.every((listing) => !agrees(listing, path, found))) {
      faulty.add(path)
      const isListed = deciders.some((listing) => listing.entries.has(path))
      const code = !found.has(path) ? 'file-missing' : isListed ? 'file-changed' : 'file-extra'
      const fault = problem(code, path, {}, doubt)
      if (doubt === null) faults.push(fault)
      else echoes.push(fault)
      continue
    }
    for (const listing of standing) {
      if (!agrees(listing, path, found)) echoes.push(problem('manifest-line-mismatch', path, {}, listing.name))
    }
  }
  return {
    problems: [...listings.flatMap(faultsOfListing), ...joinRenames(faults, found, deciders), ...echoes],
    faulty,
    isReliable: believed.length > 0,
  }
}

function agrees(listing: Listing, path: string, found: ReadonlyMap<string, FileFacts>): boolean {
  const file = found.get(path)
  return file === undefined ? !listing.entries.has(path) : listing.entries.get(path) === file[listing.algorithm]
}

/** Where the manifests contradict each other about a file, the one that the file itself contradicts has been changed. */
function stateAfterVote(
  listing: Listing,
  all: readonly Listing[],
  paths: readonly string[],
  found: ReadonlyMap<string, FileFacts>,
): Listing['state'] {
  if (listing.state !== 'unknown') return listing.state
  if (listing.malformedLine !== null) return 'changed'
  const others = all.filter((other) => other !== listing && (other.state === 'unknown' || other.state === 'intact'))
  const isOutvoted = paths.some(
    (path) => !agrees(listing, path, found) && others.some((other) => agrees(other, path, found)),
  )
  const isContradicted = paths.some(
    (path) =>
      agrees(listing, path, found) && others.some((other) => other.state === 'intact' && !agrees(other, path, found)),
  )
  return isOutvoted || isContradicted ? 'changed' : 'unknown'
}

function mostBelieved(listings: readonly Listing[]): readonly Listing[] {
  const intact = listings.filter((listing) => listing.state === 'intact')
  return intact.length > 0 ? intact : listings.filter((listing) => listing.state === 'unknown')
}

function faultsOfListing(listing: Listing): readonly BundleProblem[] {
  if (listing.state === 'missing') return [problem('file-missing', listing.name)]
  const isChanged = listing.state === 'changed'
  const faults = isChanged ? [problem('file-changed', listing.name)] : []
  if (listing.malformedLine === null) return faults
  return [
    ...faults,
    problem('manifest-malformed', listing.name, { line: listing.malformedLine }, isChanged ? listing.name : null),
  ]
}

/** A missing file and an extra one with the content that was listed for it are one file under another name. */
function joinRenames(
  faults: readonly BundleProblem[],
  found: ReadonlyMap<string, FileFacts>,
  deciders: readonly Listing[],
): readonly BundleProblem[] {
  const extras = faults.filter((fault) => fault.code === 'file-extra')
  const newNames = new Map<string, string>()
  for (const missing of faults.filter((fault) => fault.code === 'file-missing')) {
    const same = extras.find((extra) => {
      const file = found.get(extra.path ?? '')
      return (
        file !== undefined &&
        !newNames.has(file.path) &&
        deciders.some((listing) => listing.entries.get(missing.path ?? '') === file[listing.algorithm])
      )
    })
    if (same?.path && missing.path) newNames.set(same.path, missing.path)
  }
  const oldNames = new Set(newNames.values())
  return faults
    .filter((fault) => !(fault.code === 'file-missing' && oldNames.has(fault.path ?? '')))
    .map((fault) => {
      const was = fault.code === 'file-extra' ? newNames.get(fault.path ?? '') : undefined
      return was === undefined ? fault : problem('file-renamed', fault.path, { was })
    })
}
