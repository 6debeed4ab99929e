import type { BagInfo } from '../../bundle/bag-format.ts'
import { digestWhole, FileDigester } from '../../bundle/digests.ts'
import { formatPublicKey, publicKeyOf, type SigningKey } from '../../bundle/minisign.ts'
import { type LocalTime, sizeOfPieces, type ZipPiece } from '../../bundle/stored-zip.ts'
import { layoutBag } from '../../bundle/write-bag.ts'
import { layoutEnvelope } from './envelope.ts'

/** A file that goes into a letter between offices; it may be read more than once. */
export interface LetterContent {
  /** Below "data/". */
  readonly path: string
  readonly size: number
  readonly open: () => AsyncIterable<Uint8Array>
}

export interface EnvelopeRequest {
  /** Without ending, see `answerName` and `onwardName`. */
  readonly name: string
  readonly contents: readonly LetterContent[]
  readonly bagInfo: BagInfo
  readonly key: SigningKey
  readonly localTime: LocalTime
}

/**
 * Makes the signed envelope of a letter between offices as pieces: numbers stand for the contents, so that the caller joins them without
 * holding them. Every content is read twice: for the lists, and for the signature.
 * @throws RangeError when a content is not as long as it said
 */
export async function makeEnvelope(
  { name, contents, bagInfo, key, localTime }: EnvelopeRequest,
  onBytes: (count: number) => void = () => undefined,
): Promise<readonly ZipPiece[]> {
  const digester = await FileDigester.create()
  const payload = []
  for (const content of contents) {
    const digests = await digester.digest(content.open(), content.size, (block) => onBytes(block.length))
    if (digests?.size !== content.size) throw new RangeError(`another size: ${content.path}`)
    payload.push({ path: content.path, ...digests })
  }
  const publicKey = formatPublicKey(publicKeyOf(key))
  const bag = layoutBag({ name, payload, bagInfo, publicKey, localTime })
  const { prehash, crc32 } = await digestWhole(joined(bag.pieces, contents), onBytes)
  const zip = { size: sizeOfPieces(bag.pieces, contents), crc32, prehash }
  const envelope = layoutEnvelope({ name, zip, attested: bag.attested, key, localTime })
  return envelope.flatMap((piece) => (piece === 0 ? bag.pieces : [piece]))
}

/** The bytes that pieces stand for, in order. */
export async function* joined(
  pieces: readonly ZipPiece[],
  contents: readonly LetterContent[],
): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) {
    if (typeof piece !== 'number') yield piece
    else yield* contents[piece]?.open() ?? []
  }
}
