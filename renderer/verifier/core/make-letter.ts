import { Encrypter } from 'age-encryption'
import { blocksOf } from '#shared/bundle/byte-source.ts'
import { makeEnvelope } from '#shared/features/exchange/make-envelope.ts'
import { blobOf, blobSource, chunksOf } from './blob-source.ts'
import { signingKeyOf } from './office-keys.ts'
import type { LetterJob } from './work-messages.ts'

/** The signed envelope, encrypted where the receiver's key is known. Nothing of it is held in memory as a whole. */
export async function makeLetter(
  { name, bagInfo, contents, office, recipient, localTime }: LetterJob,
  onBytes: (count: number) => void,
): Promise<Blob> {
  const pieces = await makeEnvelope(
    {
      name,
      bagInfo,
      key: signingKeyOf(office),
      localTime,
      contents: contents.map(({ path, blob }) => ({ path, size: blob.size, open: () => blocksOf(blobSource(blob)) })),
    },
    onBytes,
  )
  const plain = new Blob(
    pieces.map((piece) =>
      typeof piece === 'number' ? (contents[piece]?.blob ?? '') : (piece as Uint8Array<ArrayBuffer>),
    ),
  )
  if (recipient === null) return plain
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const sealed = await encrypter.encrypt(plain.stream())
  return await blobOf(counted(chunksOf(sealed), onBytes))
}

async function* counted(
  content: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    onBytes(chunk.length)
    yield chunk
  }
}
