/** Content on its way through the threads: where it lies in the memory that they share. */
export interface Piece {
  readonly slot: number
  readonly length: number
}

/** So many pieces are under way at most, whatever the size of a bundle: nothing is allocated, and so nothing piles up, while it goes by. */
export const pieceSlots = 8
export const pieceBytes = 512 * 1024

export const makePieceMemory = (): SharedArrayBuffer => new SharedArrayBuffer(pieceSlots * pieceBytes)

export const bytesOfPiece = (memory: SharedArrayBuffer, { slot, length }: Piece): Uint8Array =>
  new Uint8Array(memory, slot * pieceBytes, length)

/** The slots that nobody is using. Stopping ends whoever waits for one, so that it closes its source. */
export class FreeSlots {
  private readonly free = Array.from({ length: pieceSlots }, (_, slot) => slot)
  private isStopped = false
  private wake: (() => void) | null = null

  give(slot: number): void {
    this.free.push(slot)
    this.wake?.()
  }

  stop(): void {
    this.isStopped = true
    this.wake?.()
  }

  async take(): Promise<number> {
    for (;;) {
      if (this.isStopped) throw new Error('stopped')
      const slot = this.free.shift()
      if (slot !== undefined) return slot
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
    }
  }
}
