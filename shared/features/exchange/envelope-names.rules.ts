/**
 * How files that travel between offices are named and nested, the same in the application and in the page for Kanwil:
 *
 * - A bundle travels as `NAME.zip` with `NAME.zip.minisig` and, encrypted, as `NAME.zip.age` with `NAME.zip.age.minisig`; the signature of
 *   the plain zip travels along, so that what is passed on stays signed by its first sender.
 * - A letter between offices (an answer, an onward file) is ONE file: a plain "envelope" zip that holds exactly `NAME.zip`, a BagIt bag, and
 *   `NAME.zip.minisig`; encrypted, the whole envelope becomes `NAME.envelope.zip.age`. So nobody can lose a half, and still `age -d`,
 *   `unzip`, `minisign -V` and `sha256sum -c` open it step by step.
 */
export const encryptedEnding = '.age'
export const signatureEnding = '.minisig'
export const envelopeEnding = '.envelope.zip'

/** Name of an answer file: the bundle's name and the numbers of its answers. */
export function answerName(bundleName: string, numbers: readonly number[]): string {
  const first = Math.min(...numbers)
  const last = Math.max(...numbers)
  return `JAWABAN-${bundleName}-${first === last ? first : `${first}-${last}`}`
}

/** Name of the file that Kanwil passes on to Ditjenpas. */
export const onwardName = (bundleName: string): string => `TERUSAN-${bundleName}`

/** Where things lie inside an onward file's bag. */
export const onwardPaths = {
  /** The unit's bundle and its signature, byte for byte. */
  bundle: (bundleName: string): string => `data/${bundleName}.zip`,
  bundleSignature: (bundleName: string): string => `data/${bundleName}.zip.minisig`,
  /** Paper 5. */
  coveringLetter: 'data/SURAT-PENGANTAR-KANWIL.pdf',
  description: 'data/penerusan.json',
} as const

/** Name of the self-contained page that is copied beside every bundle. */
export const verifierPageName = 'PERIKSA-BERKAS.html'
