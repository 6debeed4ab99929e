import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import type { Instant } from '#shared/time/instant.ts'
import { diskFailure, syncFolder, writeFileDurably } from '../core/durable-file.ts'
import { backupParts } from './backup-format.ts'

const journalSchema = z.strictObject({ keepAs: z.string().regex(/^(diganti|kunci-lama)-[\w-]+$/) })

/** Why data was replaced: it went back to a backup, or it got another data key. The name of what is kept begins with it. */
export type KeptAs = 'diganti' | 'kunci-lama'

/** Where a restore or a change of the data key is prepared; without a journal beside it, it is unfinished and worth nothing. */
export const restoreFolder = (dataFolder: string): string => join(dataFolder, 'restore.part')

const journalFile = (dataFolder: string): string => join(dataFolder, 'restore.json')

/** Whether a move was decided and has not ended: until it has, nothing of the data may be opened or written. */
export const isSwitchPending = (dataFolder: string): boolean => existsSync(journalFile(dataFolder))

/** Removes what was prepared, unless it is being moved into its place: then it is the only copy of what belongs there. */
export function clearPrepared(dataFolder: string): void {
  if (!isSwitchPending(dataFolder)) rmSync(restoreFolder(dataFolder), { recursive: true, force: true })
}

/** Milliseconds between the tries of a move: on Windows a virus scanner keeps a file open for a moment. */
const pauses = [50, 200, 500, 1000]

/** What a restore brings, in the order in which it is moved: the keyring last, for it makes an installation exist. */
const broughtNames = [backupParts.database, 'files', 'outgoing', backupParts.logHead, backupParts.keyring]

/** What belongs to the replaced data and has no successor. */
const leftNames = ['lentera.db-wal', 'lentera.db-shm']

/**
 * Puts prepared data in the place of the present data, which is kept under a dated name. The journal is the moment of decision: before it
 * nothing has happened, after it every start completes the move. The database must be closed. When the disk refuses for longer than a moment, the
 * journal stays, and with it everything stays closed until the next start. Returns the kept folder's name, or null when there was nothing
 * to keep.
 * @throws Failure restart-needed
 */
export async function switchData(dataFolder: string, now: Instant, why: KeptAs): Promise<string | null> {
  const stamp = `${why}-${now.slice(0, 10)}-${now.slice(11, 19).replaceAll(':', '')}`
  let keepAs = stamp
  for (let count = 2; existsSync(join(dataFolder, keepAs)); count += 1) keepAs = `${stamp}-${count}`
  writeFileDurably(journalFile(dataFolder), JSON.stringify({ keepAs }))
  for (const wait of [...pauses, null]) {
    try {
      completeSwitch(dataFolder, keepAs)
      break
    } catch (error) {
      if (wait === null) throw unfinished(error)
      await pause(wait)
    }
  }
  return existsSync(join(dataFolder, keepAs)) ? keepAs : null
}

/** Run at every start, before anything looks at the data: completes a move that was decided, clears one that was not. */
export function settleRestore(dataFolder: string): void {
  if (isSwitchPending(dataFolder)) {
    const { keepAs } = journalSchema.parse(JSON.parse(readFileSync(journalFile(dataFolder), 'utf8')))
    try {
      completeSwitch(dataFolder, keepAs)
    } catch (error) {
      throw unfinished(error)
    }
  } else rmSync(restoreFolder(dataFolder), { recursive: true, force: true })
  // Old copies whose removal was cut short.
  for (const name of readdirSync(dataFolder))
    if (/^(diganti|kunci-lama)-[\w-]+\.part$/.test(name))
      rmSync(join(dataFolder, name), { recursive: true, force: true })
}

/** Only room on the disk is worth a word of its own: Windows calls a file that another program holds open "not permitted". */
function unfinished(error: unknown): Failure {
  const failure = diskFailure(error)
  return failure?.code === 'disk-full' ? failure : new Failure('restart-needed')
}

/** Every step looks at what is there, so it may be begun again wherever it stopped. */
function completeSwitch(dataFolder: string, keepAs: string): void {
  const kept = join(dataFolder, keepAs)
  const putAside = (name: string): void => {
    if (!existsSync(join(dataFolder, name))) return
    mkdirSync(kept, { recursive: true, mode: 0o700 })
    renameSync(join(dataFolder, name), join(kept, name))
  }
  // A write-ahead log must never meet a database that it does not belong to.
  for (const name of leftNames) if (!existsSync(join(kept, name))) putAside(name)
  for (const name of broughtNames) {
    const prepared = join(restoreFolder(dataFolder), name)
    if (!existsSync(prepared)) continue
    putAside(name)
    renameSync(prepared, join(dataFolder, name))
  }
  syncFolder(dataFolder)
  if (existsSync(kept)) syncFolder(kept)
  rmSync(restoreFolder(dataFolder), { recursive: true, force: true })
  rmSync(journalFile(dataFolder), { force: true })
  syncFolder(dataFolder)
}
