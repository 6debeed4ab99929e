import type { FileHandle } from 'node:fs/promises'
import { BlockSums } from './block-sums.ts'
import type { DigestThread } from './digest-thread.ts'
import { writeFully } from './part-files.ts'
import { bytesOfPiece, type Piece } from './piece-memory.ts'

/** After so many bytes the system is told to begin with the disk, so that little is left to wait for at the end. */
const syncEveryBytes = 64 * 1024 * 1024

/** Where the bytes of a zip go, one after the other: into the file, past the threads that hash it, into the sums of the read-back. */
export class ZipOutput {
  readonly sums = new BlockSums()
  private readonly file: FileHandle
  private readonly memory: SharedArrayBuffer
  private readonly threads: readonly DigestThread[]
  private written: Promise<void> = Promise.resolve()
  private syncing: Promise<void> | null = null
  private sinceSync = 0

  constructor(file: FileHandle, memory: SharedArrayBuffer, threads: readonly DigestThread[]) {
    this.file = file
    this.memory = memory
    this.threads = threads
  }

  /** Settles when nobody needs the piece any more. */
  async addPiece(piece: Piece): Promise<void> {
    const hashed = this.threads.map((thread) => thread.update(piece))
    await Promise.all([...hashed, this.write(bytesOfPiece(this.memory, piece))])
  }

  /** A few bytes between the pieces; what goes wrong with them is told at the next piece or at the end. */
  addBytes(bytes: Uint8Array): void {
    for (const thread of this.threads) thread.updateBytes(bytes)
    void this.write(bytes)
  }

  /** Waits until all of it is on the disk. */
  async finish(): Promise<void> {
    await this.written
    await this.syncing
    await this.file.sync()
    this.sums.finish()
  }

  /** Nothing may still be writing when the file is closed. */
  async settle(): Promise<void> {
    await Promise.allSettled([this.written, this.syncing])
  }

  private write(bytes: Uint8Array): Promise<void> {
    this.sums.update(bytes)
    this.written = this.written.then(async () => {
      await writeFully(this.file, bytes)
      this.sinceSync += bytes.length
      if (this.sinceSync < syncEveryBytes) return
      this.sinceSync = 0
      await this.syncing
      this.syncing = this.file.datasync()
      // It is told to whoever waits for it next.
      this.syncing.catch(() => undefined)
    })
    this.written.catch(() => undefined)
    return this.written
  }
}
