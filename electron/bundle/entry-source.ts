import { chunkBytes } from './seal-messages.ts'

/** Where the content of a file comes from: bytes at hand, or a stream (of a file being decrypted) whose length is known. */
export type EntrySource = { readonly bytes: Uint8Array } | { open(): AsyncIterable<Uint8Array>; readonly size: number }

export function sizeOf(source: EntrySource): number {
  return 'bytes' in source ? source.bytes.length : source.size
}

/** Sends a source in pieces of bounded size, each its own copy, as fast as the receiver asks for them. */
export async function feed(
  source: EntrySource,
  demand: Demand,
  send: (piece: Uint8Array<ArrayBuffer>) => void,
): Promise<void> {
  const content = 'bytes' in source ? [source.bytes] : source.open()
  for await (const chunk of content) {
    for (let from = 0; from < chunk.length; from += chunkBytes) {
      await demand.take()
      send(new Uint8Array(chunk.subarray(from, from + chunkBytes)))
    }
  }
}

/** Counts the chunks that the receiver has room for. Stopping it ends the sender, so that it closes its source. */
export class Demand {
  private count = 0
  private isStopped = false
  private wake: (() => void) | null = null

  add(): void {
    this.count += 1
    this.wake?.()
  }

  /** Room left over from the file before does not count for the next. */
  reset(): void {
    this.count = 0
  }

  stop(): void {
    this.isStopped = true
    this.wake?.()
  }

  async take(): Promise<void> {
    while (this.count === 0 && !this.isStopped) {
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
    }
    if (this.isStopped) throw new Error('stopped')
    this.count -= 1
  }
}
