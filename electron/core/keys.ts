import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** The random 256-bit data key of an installation and what is derived from it. Lives in memory while someone is logged in. */
export interface DataKeys {
  /** Raw SQLCipher key. */
  readonly database: Buffer
  readonly files: Buffer
  readonly fileNames: Buffer
  readonly logHead: Buffer
  readonly secrets: Buffer
  /** Under which inputs are compared that may hold a password. */
  readonly inputs: Buffer
  /** The key itself, needed to wrap it for another account. */
  readonly data: Buffer
}

const derive = (data: Buffer, purpose: string, length = 32): Buffer =>
  Buffer.from(hkdfSync('sha256', data, Buffer.alloc(0), `lentera/${purpose}/1`, length))

export function deriveKeys(data: Buffer): DataKeys {
  return {
    data,
    database: derive(data, 'database'),
    files: derive(data, 'files'),
    fileNames: derive(data, 'file-names'),
    logHead: derive(data, 'log-head'),
    secrets: derive(data, 'secrets'),
    inputs: derive(data, 'inputs'),
  }
}

/** Proves that a key slot was made by whoever held the data key. */
export const proofKeyOf = (data: Buffer): Buffer => derive(data, 'slot-proof')

/** A public number by which data keys are told apart; nothing about the key follows from it. */
export const keyNumberOf = (data: Buffer): string => derive(data, 'key-number', 8).toString('hex')

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
