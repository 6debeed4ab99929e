import { crc32 } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import type { Entry } from 'yauzl'
import { BagCollector } from '#shared/bundle/bag-contents.ts'
import { type BundleProblem, problem } from '#shared/bundle/bundle-report.ts'
import { type EnvelopeNames, envelopeNames } from '#shared/bundle/envelope.rules.ts'
import { readSoundEntries, type SoundEntry } from '#shared/bundle/zip-entries.rules.ts'
import type { EnvelopeRefusal } from '#shared/features/exchange/incoming-refusals.ts'
import { envelopeLimits } from './envelope-limits.ts'
import type { RefusedEnvelope } from './envelope-messages.ts'
import { type OpenedZip, openZipBytes } from './zip-entries.ts'

const zipMark = Buffer.from('PK\u0003\u0004', 'latin1')
const ageMark = Buffer.from('age-encryption.org/v1\n', 'latin1')

export type AnswerContainer = 'zip' | 'age'

/** What the bytes are by what they hold; a name proves nothing. */
export function answerContainerOf(bytes: Uint8Array): AnswerContainer | null {
  const begins = (mark: Buffer): boolean => mark.equals(bytes.subarray(0, mark.length))
  return begins(ageMark) ? 'age' : begins(zipMark) ? 'zip' : null
}

export function refused(reason: EnvelopeRefusal, problems: readonly BundleProblem[] = []): RefusedEnvelope {
  return { kind: 'refused', reason, problems: problems.map(({ code, path }) => ({ code, path })) }
}

/** Opens the encryption with one of the unit's own keys. */
export async function decryptAnswer(
  bytes: Uint8Array,
  identities: readonly string[],
): Promise<Buffer | RefusedEnvelope> {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  try {
    const plain = await decrypter.decrypt(bytes)
    return Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength)
  } catch (error) {
    const isForeign = error instanceof Error && error.message.startsWith('no identity matched')
    return refused(isForeign ? 'not-for-this-unit' : 'encryption-damaged')
  }
}

export interface Envelope extends EnvelopeNames {
  readonly bag: Buffer
  readonly signatureText: string
}

/** Takes the two files out of an envelope, or says what keeps it shut. */
export async function openEnvelope(bytes: Buffer): Promise<Envelope | RefusedEnvelope> {
  const zip = await openZipBytes(bytes).catch(() => null)
  if (zip === null) return refused('envelope-wrong', [problem('zip-truncated', null)])
  const collector = new BagCollector()
  try {
    const sound = await readSoundEntries(zip.reader, () => null, collector, envelopeLimits)
    if (sound === null || collector.problems.length > 0) return refused('envelope-wrong', collector.problems)
    const names = zip.reader.entryCount === 2 ? envelopeNames(sound.entries.map(({ path }) => path)) : null
    const bag = names && (await contentOf(zip, sound.entries, names.zip))
    const signature = names && (await contentOf(zip, sound.entries, names.signature))
    if (!names) return refused('envelope-wrong', [problem('root-not-single', null)])
    if (!bag || !signature) return refused('envelope-wrong', [problem('entry-damaged', names.zip)])
    if (signature.length > envelopeLimits.tagFileBytes)
      return refused('envelope-wrong', [problem('tag-file-too-large', names.signature)])
    return { ...names, bag, signatureText: signature.toString('utf8') }
  } finally {
    zip.close()
  }
}

/** Null when it is not what the directory promised. */
async function contentOf(
  { reader }: OpenedZip,
  entries: readonly SoundEntry<Entry>[],
  path: string,
): Promise<Buffer | null> {
  const found = entries.find((entry) => entry.path === path)
  if (!found) return null
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of await reader.openContent(found.entry)) {
      size += piece.length
      if (size > found.entry.uncompressedSize) return null
      pieces.push(piece)
    }
  } catch {
    return null
  }
  const content = Buffer.concat(pieces)
  return size === found.entry.uncompressedSize && crc32(content) === found.entry.crc32 ? content : null
}
