/** What the signature of an encrypted file vouches for beside it: which plain zip it holds. */
export interface PlainZip {
  readonly name: string
  readonly sha256: string
}

/** The signed words beside the signature of an age file: the caller's own, then name and hash of the zip inside. */
export function writeAgeComment(words: string, zip: PlainZip): string {
  if (/\p{Cc}/u.test(words.replaceAll('\t', ''))) throw new RangeError('trusted comment')
  return `${words}\t${zip.name}=${zip.sha256}`
}

/** The zip that an age file's signature names; null when it names none. */
export function parseAgeComment(comment: string): PlainZip | null {
  const [, name, sha256] = /(?:^|\t)([A-Za-z0-9][A-Za-z0-9._-]*\.zip)=([0-9a-f]{64})(?:\t|$)/.exec(comment) ?? []
  return name === undefined || sha256 === undefined ? null : { name, sha256 }
}
