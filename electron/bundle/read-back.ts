import { createHash, type Hash } from 'node:crypto'
import { constants, type FileHandle, open } from 'node:fs/promises'

/** The electron room is typed without the browser's library, where TypeScript keeps WebAssembly. */
declare const WebAssembly: { readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer } }

const bufferPages = 32
const blockBytes = 4096

/**
 * Hashes what really lies on the medium. A plain read right after writing is answered from the computer's memory and would find even a
 * broken stick in order, so the cache is passed by where the system lets us (Linux); elsewhere the file is read plainly.
 */
export async function hashFromMedium(path: string, onBytes: (count: number) => void): Promise<string> {
  const direct: number | undefined = constants.O_DIRECT
  if (direct !== undefined) {
    const found = await hashFile(path, constants.O_RDONLY | direct, onBytes).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EINVAL') return null
      throw error
    })
    if (found !== null) return found
  }
  const found = await hashFile(path, constants.O_RDONLY, onBytes)
  if (found === null) throw new Error('a plain read stopped before the end of the file')
  return found
}

/** Null when the file system stops in the middle of a block, from where an uncached read cannot go on. */
async function hashFile(path: string, flags: number, onBytes: (count: number) => void): Promise<string | null> {
  const file = await open(path, flags)
  try {
    const { size } = await file.stat()
    const hash = createHash('sha256')
    const position = await readAll(file, hash, size, onBytes)
    return position === size ? hash.digest('hex') : null
  } finally {
    await file.close()
  }
}

async function readAll(file: FileHandle, hash: Hash, size: number, onBytes: (count: number) => void): Promise<number> {
  // Uncached reads need memory at a page boundary, which only WebAssembly promises here.
  const buffer = new Uint8Array(new WebAssembly.Memory({ initial: bufferPages }).buffer)
  let position = 0
  while (position < size) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, position)
    if (bytesRead === 0) break
    hash.update(buffer.subarray(0, bytesRead))
    position += bytesRead
    onBytes(bytesRead)
    if (position < size && position % blockBytes !== 0) break
  }
  return position
}
