import { writeAgeComment } from '#shared/bundle/age-comment.ts'
import {
  bagAlgorithms,
  oxumLabel,
  payloadOxum,
  publicKeyLabel,
  tagManifestName,
  writeTrustedComment,
} from '#shared/bundle/bag-format.ts'
import { formatPublicKey, formatSignatureFile, publicKeyOf, sign } from '#shared/bundle/minisign.ts'
import { BagZip, hexOf, type PieceSource } from './bag-zip.ts'
import type { BlockSums } from './block-sums.ts'
import { checkWritten } from './check-written.ts'
import { DigestThread } from './digest-thread.ts'
import { openPart, partPath, writeFully } from './part-files.ts'
import type { SealedAge, SealJob, SealOutcome, SealProgress } from './seal-messages.ts'
import { ZipOutput } from './zip-output.ts'

/**
 * Writes the zip and its signature under their unfinished names, synced, and reads them back. One pass over the content: the payload
 * sorts before the manifests that list it. Where it is encrypted too, the age file is hashed and signed on the way and not written:
 * seal and zip make it anew, byte for byte, whenever it leaves.
 */
export async function writeBundle(
  job: SealJob,
  source: PieceSource,
  report: (progress: SealProgress) => void,
): Promise<SealOutcome> {
  const key = { seed: job.seed, keyId: job.keyId }
  const publicKey = formatPublicKey(publicKeyOf(key))
  const bagInfo = [
    ...job.bagInfo,
    [oxumLabel, payloadOxum(job.entries.map((entry) => entry.size))] as const,
    [publicKeyLabel, publicKey] as const,
  ]
  const totalBytes = job.entries.reduce((sum, entry) => sum + entry.size, 0)
  const threads = startThreads(job)
  try {
    const { bag, sums } = await writeZip(job, threads.whole, async (output) => {
      const written = new BagZip(job, source, { payload: threads.payload, output }, (doneBytes, current) =>
        report({ stage: 'write', doneBytes, totalBytes, current }),
      )
      await written.write(bagInfo)
      return written
    })
    const [zip, age] = await Promise.all(threads.whole.map((thread) => thread.digest()))
    const sha256 = hexOf(zip?.hashes.sha256)
    const prehash = zip?.hashes.blake2b
    if (!zip || !prehash) throw new Error('a hash is missing')

    report({ stage: 'sign', doneBytes: totalBytes, totalBytes, current: null })
    const attested = bagAlgorithms.map((algorithm) => ({
      path: tagManifestName(algorithm),
      sha256: bag.digestOf(algorithm),
    }))
    const signature = formatSignatureFile(sign(prehash, key, writeTrustedComment(job.trustedComment, attested)))
    await writeSynced(job.signaturePath, Buffer.from(signature, 'utf8'))
    let sealedAge: SealedAge | null = null
    if (job.age !== null && age?.hashes.blake2b) {
      const comment = writeAgeComment(job.age.trustedComment, { name: `${job.name}.zip`, sha256 })
      const ageSignature = formatSignatureFile(sign(age.hashes.blake2b, key, comment))
      sealedAge = { size: age.size, sha256: hexOf(age.hashes.sha256), signature: ageSignature }
    }
    job.seed.fill(0)

    const expected = { sums, prehash, payload: bag.facts, publicKey, signature }
    await checkWritten(partPath(job.zipPath), expected, (doneBytes) =>
      report({ stage: 'check', doneBytes, totalBytes: zip.size, current: null }),
    )
    return { size: zip.size, sha256, publicKey, tagManifestSha256: bag.digestOf('sha256'), signature, age: sealedAge }
  } finally {
    await Promise.all([threads.payload, ...threads.whole].map((thread) => thread.stop()))
  }
}

/** One thread for the files inside, one for the zip, one for the age file. */
function startThreads({ age, memory }: SealJob): {
  readonly payload: DigestThread
  readonly whole: readonly DigestThread[]
} {
  const whole = [new DigestThread({ memory, hashes: ['sha256', 'blake2b'], age: null })]
  if (age !== null) whole.push(new DigestThread({ memory, hashes: ['sha256', 'blake2b'], age: age.seal }))
  return { payload: new DigestThread({ memory, hashes: ['sha256', 'sha512'], age: null }), whole }
}

async function writeZip(
  { zipPath, memory }: SealJob,
  threads: readonly DigestThread[],
  write: (output: ZipOutput) => Promise<BagZip>,
): Promise<{ readonly bag: BagZip; readonly sums: BlockSums }> {
  const file = await openPart(zipPath)
  const output = new ZipOutput(file, memory, threads)
  try {
    const bag = await write(output)
    return { bag, sums: output.sums }
  } finally {
    await output.settle()
    await file.close()
  }
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await openPart(path)
  try {
    await writeFully(file, bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}
