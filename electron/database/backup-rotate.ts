import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type BackupRetention, backupsToRemove } from '#shared/features/backups/backup-rotation.rules.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { DataKeys } from '../core/keys.ts'
import { sweepPool } from './backup-files.ts'
import { listBackups, readFacts, unfinishedFolders, unfinishedSuffix } from './backup-format.ts'

interface Rotation {
  readonly keys: DataKeys
  readonly retention: BackupRetention
  readonly zone: FacilityZone
  readonly now: Instant
}

/** What a killed or refused backup left, and old ones that were being removed. */
export function clearUnfinished(root: string): void {
  for (const name of unfinishedFolders(root)) rmSync(join(root, name), { recursive: true, force: true })
}

/** Lets old backups go, then what only they named. */
export function rotate(root: string, justMade: string, { keys, retention, zone, now }: Rotation): void {
  const gone = backupsToRemove(listBackups(root), retention, zone, now, justMade)
  if (gone.length > 0) removeBackups(root, gone, keys)
}

/** Removes backups, then from the pool what no other names. */
export function removeBackups(root: string, ids: readonly string[], keys: DataKeys): void {
  for (const id of ids) {
    // Renamed first: a removal that is cut short must not leave half a backup under a good name.
    renameSync(join(root, id), join(root, `${id}${unfinishedSuffix}`))
    rmSync(join(root, `${id}${unfinishedSuffix}`), { recursive: true, force: true })
  }
  try {
    const kept = listBackups(root).map(({ id }) => readFacts(root, id, keys))
    sweepPool(root, {
      files: new Set(kept.flatMap(({ files }) => files)),
      outgoing: new Set(kept.flatMap(({ outgoing }) => outgoing)),
    })
  } catch {
    // Where one list cannot be read, nobody knows what it names: everything stays.
  }
}
