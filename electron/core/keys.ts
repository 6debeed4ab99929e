import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** The random 256-bit data key of an installation and what is derived from it. Lives in memory while someone is logged in. */
export interface DataKeys {
  /** Raw SQLCipher key. */
  readonly database: Buffer
  readonly files: Buffer
  readonly fileNames: Buffer
  readonly logHead: Buffer
  readonly secrets: Buffer
  /** The key itself, needed to wrap it for another account. */
  readonly data: Buffer
}

export function deriveKeys(data: Buffer): DataKeys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', data, Buffer.alloc(0), `lentera/${purpose}/1`, 32))
  return {
    data,
    database: derive('database'),
    files: derive('files'),
    fileNames: derive('file-names'),
    logHead: derive('log-head'),
    secrets: derive('secrets'),
  }
}

/** Overwrites the key material when the last person has logged out. */
export function forgetKeys(keys: DataKeys): void {
  for (const key of Object.values(keys) as Buffer[]) key.fill(0)
}

/** AES-256-GCM: nonce (12) + tag (16) + ciphertext. The additional data binds the box to its place. */
export function sealBytes(key: Buffer, plain: Uint8Array, additional: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(additional, 'utf8'))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** @throws when the key, the place or a single bit is wrong */
export function openBytes(key: Buffer, box: Uint8Array, additional: string): Buffer {
  const bytes = Buffer.from(box.buffer, box.byteOffset, box.byteLength)
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
    .setAAD(Buffer.from(additional, 'utf8'))
    .setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])
}

export const keyedHash = (key: Buffer, content: Uint8Array | string): string =>
  createHmac('sha256', key).update(content).digest('hex')
