/**
 * Everything that can be wrong with a sealed bundle, a closed list. Each reader of reports (command line, screen, the page for Kanwil)
 * owns a complete text per code.
 */
export const bundleErrorCodes = [
  'not-found',
  'not-a-zip',
  'zip-truncated',
  'zip-directory-damaged',
  'zip-too-many-entries',
  'zip-too-large',
  'zip-ratio',
  'zip-overlap',
  'zip-header-mismatch',
  'entry-encrypted',
  'entry-method-unknown',
  'entry-size-mismatch',
  'entry-damaged',
  'entry-checksum-mismatch',
  'path-unsafe',
  'name-duplicate',
  'name-collision',
  'not-a-regular-file',
  'root-not-single',
  'tag-file-too-large',
  'file-changed',
  'file-missing',
  'file-extra',
  'file-renamed',
  'manifest-malformed',
  'manifest-line-mismatch',
  'bagit-malformed',
  'bagit-version-unknown',
  'bag-info-malformed',
  'oxum-mismatch',
  'public-key-missing',
  'public-key-malformed',
  'signature-missing',
  'signature-malformed',
  'signature-wrong-key',
  'signature-invalid',
  'signature-comment-invalid',
] as const

/** One kind of fault. */
export type BundleErrorCode = (typeof bundleErrorCodes)[number]

/** One fault. `because` names the file whose fault explains this one; null when it stands for itself. */
export interface BundleProblem {
  readonly code: BundleErrorCode
  readonly path: string | null
  readonly because: string | null
  readonly details: Readonly<Record<string, string | number>>
}

/** What a person should know although nothing is wrong. */
export const bundleNoticeCodes = ['key-from-bundle', 'folder-without-signature', 'folder-signature-partly'] as const

/** One kind of notice. */
export type BundleNoticeCode = (typeof bundleNoticeCodes)[number]

/** How far the signature could be checked. */
export type SignatureStanding = 'valid' | 'invalid' | 'missing' | 'not-checked'

/** The outcome of checking one bundle: all faults, those that stand for themselves first. */
export interface BundleReport {
  readonly ok: boolean
  readonly kind: 'zip' | 'folder'
  readonly name: string | null
  readonly problems: readonly BundleProblem[]
  readonly notices: readonly BundleNoticeCode[]
  readonly bagInfo: readonly (readonly [label: string, value: string])[]
  readonly fileCount: number
  readonly payloadBytes: number
  /** Of the zip itself; null for an unpacked bag. */
  readonly sha256: string | null
  readonly signature: SignatureStanding
  readonly keyId: string | null
  readonly trustedComment: string | null
}

/** Makes a fault that stands for itself. */
export function problem(
  code: BundleErrorCode,
  path: string | null,
  details: Readonly<Record<string, string | number>> = {},
  because: string | null = null,
): BundleProblem {
  return { code, path, because, details }
}
