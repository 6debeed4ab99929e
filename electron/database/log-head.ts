import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeFileDurably } from '../core/durable-file.ts'
import { keyedHash } from '../core/keys.ts'
import { type ChainLink, lastLink } from './command-log.ts'
import type { SqliteDatabase } from './open.ts'

const headSchema = z.strictObject({ number: z.number().int(), hash: z.string(), at: z.string(), seal: z.string() })

export type LogHead = z.infer<typeof headSchema>

const sealOf = (key: Buffer, link: Pick<ChainLink, 'number' | 'hash' | 'at'>): string =>
  keyedHash(key, `${link.number}\n${link.hash}\n${link.at}`)

/**
 * The anchor outside the database: without it, cutting the newest commands off the log would leave a chain that still fits.
 */
export class LogHeadFile {
  readonly #path: string
  readonly #key: Buffer
  #written = 0

  constructor(folder: string, key: Buffer) {
    this.#path = join(folder, 'log-head.json')
    this.#key = key
  }

  /** Written when forced (lock, log-out, backup, bundle), else at most once a minute. Returns the head. */
  write(database: SqliteDatabase, nowMs: number, force: boolean): LogHead | null {
    const link = lastLink(database)
    if (!link) return null
    const head = { number: link.number, hash: link.hash, at: link.at, seal: sealOf(this.#key, link) }
    if (force || nowMs - this.#written >= 60_000 || nowMs < this.#written) {
      writeFileDurably(this.#path, JSON.stringify(head))
      this.#written = nowMs
    }
    return head
  }

  /** The anchored head; 'missing' and 'forged' are findings, not errors. */
  read(): LogHead | 'missing' | 'forged' {
    if (!existsSync(this.#path)) return 'missing'
    try {
      const head = headSchema.parse(JSON.parse(readFileSync(this.#path, 'utf8')))
      return head.seal === sealOf(this.#key, head) ? head : 'forged'
    } catch {
      return 'forged'
    }
  }
}
