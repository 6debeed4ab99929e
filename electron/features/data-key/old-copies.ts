import { existsSync, readdirSync, renameSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { OldCopies, OldCopy } from '#shared/features/data-key/data-key.contract.ts'
import { compareInstants, type Instant, instantSchema } from '#shared/time/instant.ts'
import { atPlace } from '../../bundle/place-facts.ts'
import type { QueryContext } from '../../core/context.ts'
import { Keyring } from '../../core/keyring.ts'
import { keyNumberOf } from '../../core/keys.ts'
import { unfinishedSuffix } from '../../database/backup-format.ts'
import { removeBackups } from '../../database/backup-rotate.ts'
import { findRoot, listPlace } from '../backups/backup-places.ts'
import { lastRekey } from './data-key.repository.ts'

type Context = Pick<QueryContext, 'services' | 'db' | 'now' | 'sessionToken'>

const keptPattern = /^(?:diganti|kunci-lama)-(\d{4}-\d\d-\d\d)-(\d\d)(\d\d)(\d\d)(?:-\d+)?$/

/** When data was put aside, from the name of its folder. */
function keptSince(name: string): Instant | null {
  const [, day, hour, minute, second] = keptPattern.exec(name) ?? []
  return instantSchema.safeParse(`${day}T${hour}:${minute}:${second}.000Z`).data ?? null
}

/**
 * What still opens with a key from before the last change. Data that went back to an older backup knows of no change, so nothing newer can
 * ever be taken for old.
 */
export async function findOldCopies(context: Context): Promise<OldCopies> {
  const changed = await lastRekey(context.db)
  if (changed === null) return { copies: [], waiting: 0 }
  const copies: OldCopy[] = []
  let waiting = 0
  for (const place of ['here', 'second'] as const) {
    const listed = await listPlace(context, place).catch(() => [])
    const mine = listed.filter(({ isForeign }) => !isForeign)
    const isReplaced = mine.some(({ hasOtherKey, at }) => !hasOtherKey && compareInstants(at, changed.at) >= 0)
    const old: OldCopy[] = mine
      .filter(({ hasOtherKey, at }) => hasOtherKey && compareInstants(at, changed.at) <= 0)
      .map(({ id, at, bytes }) => ({ kind: 'backup', place, id, at, bytes }))
    if (place === 'here') old.push(...keptFolders(context, changed.at))
    if (isReplaced) copies.push(...old)
    else waiting += old.length
  }
  return { copies, waiting }
}

function keptFolders({ services }: Context, changedAt: Instant): readonly OldCopy[] {
  const number = keyNumberOf(services.installation.open.keys.data)
  return readdirSync(services.dataFolder).flatMap((id): readonly OldCopy[] => {
    const at = keptSince(id)
    if (at === null || compareInstants(at, changedAt) > 0) return []
    const folder = join(services.dataFolder, id)
    return Keyring.exists(folder) && keyNumberIn(folder) !== number
      ? [{ kind: 'folder', place: 'here', id, at, bytes: null }]
      : []
  })
}

function keyNumberIn(folder: string): string | null {
  try {
    return Keyring.read(folder).keyNumber
  } catch {
    return null
  }
}

/** @throws Failure place-missing, place-read-only */
export async function removeOldCopy(context: Context, copy: OldCopy): Promise<void> {
  const { services } = context
  if (copy.kind === 'backup') {
    const root = await findRoot(context, copy.place, copy.id)
    return atPlace(() => removeBackups(root, [copy.id], services.installation.open.keys))
  }
  // Renamed first: what is cut short must not look like data that could be gone back to.
  const folder = join(services.dataFolder, copy.id)
  const doomed = `${folder}${unfinishedSuffix}`
  if (existsSync(folder)) renameSync(folder, doomed)
  await rm(doomed, { recursive: true, force: true })
}
