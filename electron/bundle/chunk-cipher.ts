import { createCipheriv, createDecipheriv, getCiphers } from 'node:crypto'
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'

const algorithm = 'chacha20-poly1305'
export const tagBytes = 16

/** ChaCha20-Poly1305 over one chunk. The desktop's own crypto library lacks it; there the same cipher runs in JavaScript. */
export interface ChunkCipher {
  /** The sealed chunk in parts, its tag at the end; one after the other they are the chunk. */
  seal(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array): readonly Uint8Array[]
  /** Null when a bit of it is not what was sealed. */
  open(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Uint8Array | null
}

const native: ChunkCipher = {
  seal: (key, nonce, plain) => {
    const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
    const body = cipher.update(plain)
    cipher.final()
    return [body, cipher.getAuthTag()]
  },
  open: (key, nonce, sealed) => {
    const end = sealed.length - tagBytes
    const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
    decipher.setAuthTag(sealed.subarray(end))
    try {
      const plain = decipher.update(sealed.subarray(0, end))
      decipher.final()
      return plain
    } catch {
      return null
    }
  },
}

export const portableCipher: ChunkCipher = {
  seal: (key, nonce, plain) => [chacha20poly1305(key, nonce).encrypt(plain)],
  open: (key, nonce, sealed) => {
    try {
      return chacha20poly1305(key, nonce).decrypt(sealed)
    } catch {
      return null
    }
  },
}

export const chunkCipher: ChunkCipher = getCiphers().includes(algorithm) ? native : portableCipher
