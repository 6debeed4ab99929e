import { crc32 } from 'node:zlib'

export const blockBytes = 1024 * 1024

/**
 * A checksum for each block of a file, in their order. It finds what disks and drivers do: bytes that changed, went missing or lie in another
 * place. Against somebody who changes bytes on purpose there are the hashes that are signed.
 */
export class BlockSums {
  readonly sums: number[] = []
  private running = 0
  private used = 0
  size = 0

  update(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length; ) {
      const part = bytes.subarray(from, from + blockBytes - this.used)
      this.running = crc32(part, this.running)
      this.used += part.length
      this.size += part.length
      from += part.length
      if (this.used === blockBytes) this.endBlock()
    }
  }

  finish(): this {
    if (this.used > 0) this.endBlock()
    return this
  }

  isSameAs(other: BlockSums): boolean {
    return this.size === other.size && this.sums.every((sum, index) => sum === other.sums[index])
  }

  private endBlock(): void {
    this.sums.push(this.running)
    this.running = 0
    this.used = 0
  }
}
