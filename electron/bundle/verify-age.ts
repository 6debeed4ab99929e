import { createReadStream, rmSync } from 'node:fs'
import { mkdtemp, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseAgeComment } from '#shared/bundle/age-comment.ts'
import { bagInfoValue, publicKeyLabel } from '#shared/bundle/bag-format.ts'
import type { BundleProblem, BundleReport } from '#shared/bundle/bundle-report.ts'
import { judgeSignature } from '#shared/bundle/bundle-signature.rules.ts'
import { encryptedEnding, signatureEnding } from '#shared/features/exchange/envelope-names.rules.ts'
import { AgeError, type AgeFault, openAge } from './age-read.ts'
import { writeFully } from './part-files.ts'
import { verifyBundle } from './verify-bundle.ts'
import { digestZip, readSmallText } from './verify-signature.ts'

export const isAgeFile = (path: string): boolean => path.endsWith(encryptedEnding)

/** The outcome of opening and checking an encrypted bundle. */
export type AgeReport =
  | { readonly fault: AgeFault; readonly signature: readonly BundleProblem[] }
  | {
      readonly fault: null
      /** What is wrong with the signature of the encrypted file. */
      readonly signature: readonly BundleProblem[]
      /** Whether the signature names the zip that was found inside. */
      readonly isNamedZip: boolean
      readonly report: BundleReport
    }

interface AgeOptions {
  readonly publicKey?: string
  readonly identities: readonly string[]
}

/**
 * Opens an encrypted bundle into a folder that is gone when this ends, and checks both signatures: that of the encrypted file as it lies
 * there, and that of the zip inside, whose signature travels beside it.
 */
export async function verifyAge(path: string, { publicKey, identities }: AgeOptions): Promise<AgeReport> {
  const digests = await digestZip(path, () => undefined)
  const signatureText = await readSmallText(`${path}${signatureEnding}`)
  const folder = await mkdtemp(join(tmpdir(), 'lentera-periksa-'))
  const clear = (): void => rmSync(folder, { recursive: true, force: true })
  process.once('exit', clear)
  try {
    const zip = join(folder, basename(path).slice(0, -encryptedEnding.length))
    await decrypt(path, zip, identities)
    const report = await verifyBundle(zip, {
      ...(publicKey === undefined ? {} : { publicKey }),
      signaturePath: `${path.slice(0, -encryptedEnding.length)}${signatureEnding}`,
    })
    const keyText = publicKey ?? bagInfoValue(report.bagInfo, publicKeyLabel)
    const finding = judgeSignature(signatureText, keyText, digests.prehash)
    const named = finding.trustedComment === null ? null : parseAgeComment(finding.trustedComment)
    return { fault: null, signature: finding.problems, isNamedZip: named?.sha256 === report.sha256, report }
  } catch (error) {
    if (!(error instanceof AgeError)) throw error
    const { problems } = judgeSignature(signatureText, publicKey ?? null, digests.prehash)
    return { fault: error.code, signature: publicKey === undefined ? [] : problems }
  } finally {
    clear()
    process.off('exit', clear)
  }
}

async function decrypt(from: string, to: string, identities: readonly string[]): Promise<void> {
  const file = await open(to, 'wx', 0o600)
  try {
    for await (const plain of openAge(createReadStream(from, { highWaterMark: 1024 * 1024 }), identities))
      await writeFully(file, plain)
  } finally {
    await file.close()
  }
}

/** The identities in a file as `age-keygen` writes it; null when there is none. */
export async function readIdentities(path: string): Promise<readonly string[] | null> {
  const text = await readSmallText(path)
  const found = (text ?? '').split(/\r?\n/).map((line) => line.trim())
  const identities = found.filter((line) => /^AGE-SECRET-KEY-1[0-9A-Z]{58}$/.test(line))
  return identities.length > 0 ? identities : null
}
