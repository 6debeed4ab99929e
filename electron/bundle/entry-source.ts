import { bytesOfPiece, type FreeSlots, type Piece, pieceBytes } from './piece-memory.ts'

/** Where the content of a file comes from: bytes at hand, or a stream (of a file being decrypted) whose length is known. */
export type EntrySource = { readonly bytes: Uint8Array } | { open(): AsyncIterable<Uint8Array>; readonly size: number }

export function sizeOf(source: EntrySource): number {
  return 'bytes' in source ? source.bytes.length : source.size
}

/** Lays content into shared memory, in full pieces and one rest, as fast as the other thread gives room back. */
export async function feed(
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  memory: SharedArrayBuffer,
  slots: FreeSlots,
  send: (piece: Piece) => void,
): Promise<void> {
  let slot: number | null = null
  let used = 0
  for await (const chunk of content) {
    for (let from = 0; from < chunk.length; ) {
      slot ??= await slots.take()
      const part = chunk.subarray(from, from + pieceBytes - used)
      bytesOfPiece(memory, { slot, length: pieceBytes }).set(part, used)
      used += part.length
      from += part.length
      if (used < pieceBytes) continue
      send({ slot, length: used })
      slot = null
      used = 0
    }
  }
  if (slot !== null) send({ slot, length: used })
}
