/** The hashes of a bag, strongest last; each has one payload manifest and one tag manifest. */
export const bagAlgorithms = ['sha256', 'sha512'] as const

/** A hash that BagIt names in the file names of its manifests. */
export type BagAlgorithm = (typeof bagAlgorithms)[number]

const digestLengths: Readonly<Record<BagAlgorithm, number>> = { sha256: 64, sha512: 128 }

/** The folder of a bag that holds what is being handed over; everything beside it describes it. */
export const payloadFolder = 'data/'

/** Name of the file that lists the payload. */
export function manifestName(algorithm: BagAlgorithm): string {
  return `manifest-${algorithm}.txt`
}

/** Name of the file that lists the describing files. */
export function tagManifestName(algorithm: BagAlgorithm): string {
  return `tagmanifest-${algorithm}.txt`
}

/** The declaration every bag begins with. */
export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** One line of a manifest. */
export interface ManifestLine {
  readonly path: string
  readonly digest: string
}

/** The one order used in a bundle, the same on every computer whatever its language. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

/** The text of a manifest, readable by `sha256sum -c`. */
export function writeManifest(lines: readonly ManifestLine[]): string {
  return lines
    .toSorted(byPath)
    .map((line) => `${line.digest}  ${line.path}\n`)
    .join('')
}

/** A manifest as found; `malformedLine` is the first line (from 1) that Lentera would not have written so. */
export interface ParsedManifest {
  readonly entries: ReadonlyMap<string, string>
  readonly malformedLine: number | null
}

/**
 * Reads a manifest. Only the exact form that Lentera writes is taken as whole (lower-case digests, two spaces, sorted, each path once),
 * so that even a change that leaves the meaning alone is seen.
 */
export function parseManifest(text: string, algorithm: BagAlgorithm): ParsedManifest {
  const pattern = new RegExp(`^([0-9a-f]{${digestLengths[algorithm]}})  (\\S.*)$`)
  const entries = new Map<string, string>()
  const lines = text.split('\n')
  let malformedLine: number | null = lines.pop() === '' ? null : lines.length + 1
  let previous = ''
  lines.forEach((line, index) => {
    const [, digest, path] = pattern.exec(line) ?? []
    if (digest === undefined || path === undefined || path <= previous) malformedLine ??= index + 1
    if (digest === undefined || path === undefined) return
    entries.set(path, digest)
    previous = path
  })
  return { entries, malformedLine }
}

/** Labels and values of `bag-info.txt`, in the order in which they are written. */
export type BagInfo = readonly (readonly [label: string, value: string])[]

/** Label under which the sealing installation names its own signing key. */
export const publicKeyLabel = 'Lentera-Public-Key'

/** Label of the payload's size, "bytes.files". */
export const oxumLabel = 'Payload-Oxum'

/** @throws RangeError when a label or value would break out of its line */
export function writeBagInfo(info: BagInfo): string {
  return info
    .map(([label, value]) => {
      if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(label)) throw new RangeError(`bag-info label: ${label}`)
      if (/\p{Cc}/u.test(value) || value !== value.trim()) throw new RangeError(`bag-info value of ${label}`)
      return `${label}: ${value}\n`
    })
    .join('')
}

/** Reads `bag-info.txt`; null when it is not in the form that `writeBagInfo` writes. */
export function parseBagInfo(text: string): BagInfo | null {
  const lines = text.split('\n')
  if (lines.pop() !== '') return null
  const info: (readonly [string, string])[] = []
  for (const line of lines) {
    const [, label, value] = /^([A-Za-z][A-Za-z0-9-]*): (\P{Cc}*)$/u.exec(line) ?? []
    if (label === undefined || value === undefined) return null
    info.push([label, value])
  }
  return info
}

/** The first value of a label. */
export function bagInfoValue(info: BagInfo, label: string): string | null {
  return info.find(([name]) => name === label)?.[1] ?? null
}

/** BagIt's "Payload-Oxum": how many bytes in how many files. */
export function payloadOxum(sizes: readonly number[]): string {
  return `${sizes.reduce((sum, size) => sum + size, 0)}.${sizes.length}`
}

/** A describing file whose hash the signature vouches for. */
export interface AttestedFile {
  readonly path: string
  readonly sha256: string
}

/** The signed words beside a signature: the caller's own, then the hash of each tag manifest, so that a changed one can be named. */
export function writeTrustedComment(words: string, attested: readonly AttestedFile[]): string {
  if (/\p{Cc}/u.test(words.replaceAll('\t', ''))) throw new RangeError('trusted comment')
  return [words, ...attested.map((file) => `${file.path}=${file.sha256}`)].join('\t')
}

/** The hashes in a trusted comment; empty when it carries none. */
export function parseTrustedComment(comment: string): readonly AttestedFile[] {
  return comment.split('\t').flatMap((word) => {
    const [, path, sha256] = /^(tagmanifest-[a-z0-9]+\.txt)=([0-9a-f]{64})$/.exec(word) ?? []
    return path === undefined || sha256 === undefined ? [] : [{ path, sha256 }]
  })
}
