import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { unopened } from '#shared/bundle/bag-contents.ts'
import { type BundleLimits, bundleLimits } from '#shared/bundle/bundle-limits.ts'
import { type BundleReport, problem } from '#shared/bundle/bundle-report.ts'
import { composeReport, nothingFound } from '#shared/bundle/compose-report.rules.ts'
import { judgeReadBag } from '#shared/bundle/judge-read-bag.rules.ts'
import { readFolder } from './read-folder.ts'
import { readZip, readZipBytes } from './read-zip.ts'
import { digestBytes, digestZip, readSmallText } from './verify-signature.ts'

export interface VerifyOptions {
  /** The key the reader trusts, in minisign's one-line or file form. Without it the key that the bundle names is used, and a notice says so. */
  readonly publicKey?: string
  /** Where the signature lies; beside the zip, or beside the folder under the zip's name, when not said. */
  readonly signaturePath?: string
  readonly limits?: BundleLimits
  readonly onProgress?: (doneBytes: number, totalBytes: number) => void
  readonly signal?: AbortSignal
}

/** Checks a zip or an unpacked bag and reports every fault; writes nothing. */
export async function verifyBundle(path: string, options: VerifyOptions = {}): Promise<BundleReport> {
  const found = await stat(path).catch(() => null)
  const kind = found?.isDirectory() ? 'folder' : 'zip'
  if (found === null || !(found.isDirectory() || found.isFile())) {
    return composeReport({ ...nothingFound, kind, contents: unopened(problem('not-found', null)) })
  }
  const limits = options.limits ?? bundleLimits
  // A zip is read twice: as one file for the signature, entry by entry for its contents.
  const totalBytes = kind === 'zip' ? found.size * 2 : 0
  let doneBytes = 0
  const onBytes = (count: number): void => {
    options.signal?.throwIfAborted()
    doneBytes += count
    options.onProgress?.(doneBytes, totalBytes)
  }
  const digests = kind === 'zip' ? await digestZip(path, onBytes) : null
  const contents = kind === 'zip' ? await readZip(path, limits, onBytes) : await readFolder(path, limits, onBytes)
  options.signal?.throwIfAborted()
  const signatureText = await readSmallText(options.signaturePath ?? defaultSignaturePath(path, kind))
  return judgeReadBag({ kind, contents, signatureText, publicKey: options.publicKey, digests })
}

/** Checks a zip that lies in memory, with the signature that came along; `kept` gets its payload. */
export async function verifyZipBytes(
  bytes: Buffer,
  signatureText: string,
  options: {
    readonly limits: BundleLimits
    readonly kept: Map<string, Buffer>
    readonly onBytes: (count: number) => void
  },
): Promise<BundleReport> {
  const digests = await digestBytes(bytes, options.onBytes)
  const contents = await readZipBytes(bytes, options.limits, options.onBytes, options.kept)
  return judgeReadBag({ kind: 'zip', contents, digests, signatureText, publicKey: undefined })
}

/** For a zip, `FILE.zip.minisig`; for a folder, the signature of the zip it was unpacked from, lying beside it. */
function defaultSignaturePath(path: string, kind: BundleReport['kind']): string {
  return kind === 'zip' ? `${path}.minisig` : `${resolve(path)}.zip.minisig`
}
