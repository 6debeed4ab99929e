import { statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Failure } from '#shared/contract/failure.ts'
import { roleSchema } from '#shared/people/roles.ts'
import { type DataKeys, deriveKeys } from '../core/keys.ts'
import { type BackupFacts, backupParts, fingerprint, readFacts, readManifest } from './backup-format.ts'
import type { InspectedBackup, InspectJob } from './backup-jobs.ts'
import { pendingMigrations } from './migrate.ts'
import { migrations } from './migrations/all-migrations.ts'
import { openConnection, type SqliteDatabase } from './open.ts'

/**
 * Looks whether a backup is whole and of a version that we know, and who the slot belongs to.
 * @throws Failure refused (backup-cut, backup-damaged), database-newer
 */
export function inspectBackup(job: InspectJob): InspectedBackup {
  const keys = deriveKeys(Buffer.from(job.dataKey))
  const manifest = readManifest(job.root, job.id)
  const facts = readFacts(job.root, job.id, keys)
  requireWholeDatabase(job.root, facts)
  const database = openBackup(join(job.root, job.id, backupParts.database), keys)
  try {
    return {
      unitName: facts.unitName,
      at: facts.at,
      lastCommand: facts.lastCommand,
      rows: facts.rows,
      files: facts.files.length,
      bytes: facts.database.size + manifest.files.bytes + manifest.outgoing.bytes,
      damagedFiles: facts.damaged.length,
      training: facts.training,
      isOlderVersion: pendingMigrations(database, migrations).length > 0,
      roles: job.slotId === null ? null : rolesOfSlot(database, job.slotId),
    }
  } finally {
    database.close()
  }
}

/** @throws Failure refused: backup-cut when it is shorter than it was, backup-damaged when a byte is another */
export function requireWholeDatabase(root: string, facts: BackupFacts): void {
  const path = join(root, facts.id, backupParts.database)
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size < facts.database.size) throw new Failure('refused', { reason: 'backup-cut' })
  if (fingerprint(path).sha256 !== facts.database.sha256) throw new Failure('refused', { reason: 'backup-damaged' })
}

/** Read-only, so that it also works on a stick with a write lock. */
function openBackup(path: string, keys: DataKeys): SqliteDatabase {
  try {
    return openConnection(path, keys.database, { readonly: true })
  } catch (error) {
    throw error instanceof Failure ? new Failure('refused', { reason: 'backup-damaged' }) : error
  }
}

const rolesSchema = z.array(roleSchema)

function rolesOfSlot(database: SqliteDatabase, slotId: string) {
  const account = database
    .prepare<[string], { roles: string }>("select roles from accounts where slot_id = ? and state = 'active'")
    .get(slotId)
  return account ? rolesSchema.parse(JSON.parse(account.roles)) : null
}
