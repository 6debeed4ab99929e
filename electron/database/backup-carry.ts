import { mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '#shared/contract/failure.ts'
import type { BackupRetention } from '#shared/features/backups/backup-rotation.rules.ts'
import type { FacilityZone } from '#shared/time/facility-zone.ts'
import type { Instant } from '#shared/time/instant.ts'
import { atPlace } from '../bundle/place-facts.ts'
import { syncFolder } from '../core/durable-file.ts'
import type { DataKeys } from '../core/keys.ts'
import { copyDurably, isReadable, itemPath, itemsOf, sizeAt } from './backup-files.ts'
import { type BackupFacts, backupParts, fingerprint, placeFolder, unfinishedSuffix } from './backup-format.ts'
import type { Report, SecondPlace } from './backup-jobs.ts'
import { clearUnfinished, rotate } from './backup-rotate.ts'

interface Carriage {
  /** Where the finished backup lies. */
  readonly root: string
  readonly place: SecondPlace
  readonly facts: BackupFacts
  readonly keys: DataKeys
  readonly retention: BackupRetention
  readonly zone: FacilityZone
  readonly now: Instant
  readonly mayRotate: boolean
}

export const placeRoot = (folder: string, installation: string): string => join(folder, placeFolder, installation)

/**
 * Brings a finished backup to the second place, with every attachment that is still missing there, and reads all of it back. Never throws for
 * the place's sake: the first backup is good whatever becomes of the second. Returns the code of what went wrong.
 */
export async function carryBackup(carriage: Carriage, report: Report): Promise<string | null> {
  const target = placeRoot(carriage.place.folder, carriage.facts.installation)
  try {
    await atPlace(() => {
      if (!statSync(carriage.place.folder).isDirectory()) throw new Failure('place-missing')
      mkdirSync(target, { recursive: true })
      clearUnfinished(target)
    })
    await atPlace(() => carryItems(carriage, target, report))
    await atPlace(() => carryFolder(carriage, target))
    if (carriage.mayRotate) await atPlace(() => rotate(target, carriage.facts.id, carriage))
    return null
  } catch (error) {
    try {
      clearUnfinished(target)
    } catch {
      // The place has gone; what is unfinished there is cleared when it comes back.
    }
    if (error instanceof Failure) return error.code
    throw error
  }
}

async function carryItems({ root, facts, keys }: Carriage, target: string, report: Report): Promise<void> {
  const damaged = new Set(facts.damaged)
  const items = itemsOf(facts).filter(({ name }) => !damaged.has(name))
  for (const [index, item] of items.entries()) {
    report({ stage: 'second', done: index, total: items.length + 1 })
    const [from, to] = [itemPath(root, item), itemPath(target, item)]
    if (sizeAt(to) === sizeAt(from)) continue
    copyDurably(from, to, target)
    if (!(await isReadable(target, item, keys))) throw new Failure('place-changed')
  }
}

function carryFolder({ root, facts }: Carriage, target: string): void {
  const part = join(target, `${facts.id}${unfinishedSuffix}`)
  mkdirSync(part)
  for (const name of Object.values(backupParts)) {
    copyDurably(join(root, facts.id, name), join(part, name), part)
    if (fingerprint(join(part, name)).sha256 !== fingerprint(join(root, facts.id, name)).sha256)
      throw new Failure('place-changed')
  }
  renameSync(part, join(target, facts.id))
  syncFolder(target)
}
