import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '#shared/time/instant.ts'

export type LogFields = Readonly<Record<string, string | number | boolean | null>>

export interface Log {
  info(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

const maximumBytes = 2 * 1024 * 1024
const keptFiles = 5

/** Ids, codes, numbers and dotted names pass; anything that could be a sentence, a name or a long number does not. */
const harmless =
  /^(?=.{1,80}$)(?!.*\d{9})[a-z0-9]+([-_.:/][A-Za-z0-9]+)*$|^[0-9a-f]{8}-[0-9a-f-]{27}$|^SQLITE_[A-Z_]+$|^E[A-Z]+$|^[A-Z][A-Za-z]{2,30}Error$/

/** Replaces every value that is not plainly an id, a code or a number. */
export function redact(fields: LogFields): LogFields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      typeof value === 'string' && !harmless.test(value) ? '[redacted]' : value,
    ]),
  )
}

/** JSON lines, redacted before they are written, five files of two megabytes. A log that cannot be written never stops the work. */
export function createLog(folder: string, clock: Clock): Log {
  const path = join(folder, 'lentera.log')
  const write = (level: 'info' | 'error', event: string, fields: LogFields = {}): void => {
    try {
      mkdirSync(folder, { recursive: true })
      if (existsSync(path) && statSync(path).size > maximumBytes) rotate(path)
      appendFileSync(path, `${JSON.stringify({ at: clock.now(), level, event, ...redact(fields) })}\n`, { mode: 0o600 })
    } catch {
      // Nothing sensible can be done where the disk itself refuses.
    }
  }
  return {
    info: (event, fields) => write('info', event, fields),
    error: (event, fields) => write('error', event, fields),
  }
}

function rotate(path: string): void {
  rmSync(`${path}.${keptFiles}`, { force: true })
  for (let index = keptFiles - 1; index >= 1; index--) {
    if (existsSync(`${path}.${index}`)) renameSync(`${path}.${index}`, `${path}.${index + 1}`)
  }
  renameSync(path, `${path}.1`)
}
