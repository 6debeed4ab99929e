import { createHash, getHashes } from 'node:crypto'
import { startPrehash } from '#shared/bundle/prehash.ts'

/** A running hash. */
export interface RunningHash {
  update(bytes: Uint8Array): unknown
  digest(): Uint8Array
}

export type HashName = 'sha256' | 'sha512' | 'blake2b'

const blake = 'blake2b512'
const hasBlake = getHashes().includes(blake)

/** BLAKE2b from the system's library where it has one, as Node's does; the desktop's has none, and it runs as WebAssembly. */
export async function startHash(name: HashName): Promise<RunningHash> {
  if (name !== 'blake2b') return createHash(name)
  return hasBlake ? createHash(blake) : await startPrehash()
}
