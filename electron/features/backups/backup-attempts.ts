import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { instantSchema } from '#shared/time/instant.ts'
import { writeFileDurably } from '../../core/durable-file.ts'
import { localRoot } from '../../database/backup-format.ts'

const attemptsSchema = z.strictObject({
  at: instantSchema,
  /** Code of what went wrong beside the data; null when it went well. */
  failure: z.string().nullable(),
  second: z
    .strictObject({
      folder: z.string(),
      label: z.string(),
      failure: z.string().nullable(),
      /** The last time that it went well there. */
      succeededAt: instantSchema.nullable(),
    })
    .nullable(),
})

export type BackupAttempts = z.infer<typeof attemptsSchema>

const fileOf = (dataFolder: string): string => join(localRoot(dataFolder), 'last-attempt.json')

/** How the last attempt went. Outside of the database, because it must also be told when that cannot be opened. */
export function readAttempts(dataFolder: string): BackupAttempts | null {
  if (!existsSync(fileOf(dataFolder))) return null
  try {
    return attemptsSchema.parse(JSON.parse(readFileSync(fileOf(dataFolder), 'utf8')))
  } catch {
    return null
  }
}

/** A place that cannot be written has no room for the news either; the log has it then. */
export function writeAttempts(dataFolder: string, attempts: BackupAttempts): void {
  try {
    writeFileDurably(fileOf(dataFolder), `${JSON.stringify(attempts, null, 2)}\n`)
  } catch {
    // Told by the age of the newest backup.
  }
}
