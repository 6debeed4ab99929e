import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Clock } from '#shared/time/instant.ts'
import { writeFileDurably } from './durable-file.ts'

const attemptsSchema = z.record(z.string(), z.strictObject({ failures: z.number().int(), lastAt: z.string() }))

const freeFailures = 3
const longestWaitSeconds = 15 * 60

/** Seconds to wait after the n-th failure in a row: none for the first three, then 5, 10, 20 ... up to a quarter of an hour. */
export function waitAfterFailures(failures: number): number {
  if (failures < freeFailures) return 0
  return Math.min(longestWaitSeconds, 5 * 2 ** (failures - freeFailures))
}

/**
 * Counts failures per name hash in a file of its own: the database is closed while someone guesses, and a restart must not reset the count.
 */
export class LoginAttempts {
  readonly #path: string
  readonly #clock: Clock

  constructor(folder: string, clock: Clock) {
    this.#path = join(folder, 'login-attempts.json')
    this.#clock = clock
  }

  /** Seconds still to wait. After a clock was set back the whole wait counts from that moment: neither for free, nor until the old hour comes again. */
  secondsToWait(nameHash: string): number {
    const attempts = this.#read()
    const attempt = attempts[nameHash]
    if (!attempt) return 0
    const wait = waitAfterFailures(attempt.failures)
    const now = this.#clock.now()
    const passed = (Date.parse(now) - Date.parse(attempt.lastAt)) / 1000
    if (passed < 0 && wait > 0) this.#write({ ...attempts, [nameHash]: { ...attempt, lastAt: now } })
    return Math.ceil(wait - Math.max(0, passed))
  }

  /** Written before the password is checked, so that pulling the plug does not win a free guess. */
  recordAttempt(nameHash: string): void {
    const attempts = this.#read()
    const failures = (attempts[nameHash]?.failures ?? 0) + 1
    this.#write({ ...attempts, [nameHash]: { failures, lastAt: this.#clock.now() } })
  }

  /** The wait counts from the refusal, not from the try: checking a password takes a while itself. */
  recordRefusal(nameHash: string): void {
    const attempts = this.#read()
    const failures = attempts[nameHash]?.failures ?? 1
    this.#write({ ...attempts, [nameHash]: { failures, lastAt: this.#clock.now() } })
  }

  recordSuccess(nameHash: string): void {
    const { [nameHash]: _succeeded, ...others } = this.#read()
    this.#write(others)
  }

  #read(): z.infer<typeof attemptsSchema> {
    if (!existsSync(this.#path)) return {}
    try {
      return attemptsSchema.parse(JSON.parse(readFileSync(this.#path, 'utf8')))
    } catch {
      return {}
    }
  }

  #write(attempts: z.infer<typeof attemptsSchema>): void {
    writeFileDurably(this.#path, JSON.stringify(attempts))
  }
}
