import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '#shared/contract/failure.ts'
import type { ListedBackup } from '#shared/features/backups/backups.contract.ts'
import type { OpenContext } from '../../core/context.ts'
import { Keyring } from '../../core/keyring.ts'
import { listBackups, localRoot, placeFolder } from '../../database/backup-format.ts'
import { findPlace } from '../exchange/places.ts'
import { readAttempts } from './backup-attempts.ts'
import { readSecondPlace } from './backups.repository.ts'

/** Places that were chosen before anyone signed in belong to no account. */
export const nobody = ''

/** @throws Failure place-missing */
async function folderOf(context: OpenContext, place: string): Promise<string | null> {
  const { services } = context
  if (place === 'here') return services.dataFolder
  if (place !== 'second') return findPlace(services, nobody, place).folder
  if (services.backups.hostPlace) return services.backups.hostPlace.folder
  const opened = services.installation.opened
  // While the settings cannot be read, the last attempt still knows where it went.
  if (!opened) return readAttempts(services.dataFolder)?.second?.folder ?? null
  return (await readSecondPlace(opened.database.reader))?.folder ?? null
}

/** Where backups may lie in a folder that a person points at: the place itself, a copied data folder, or anything in between. */
function rootsIn(folder: string): readonly string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Failure('place-missing')
  const below = (parent: string): readonly string[] =>
    existsSync(parent) ? readdirSync(parent).map((name) => join(parent, name)) : []
  return [folder, localRoot(folder), ...below(folder), ...below(join(folder, placeFolder))]
}

async function rootsOf(context: OpenContext, place: string): Promise<readonly string[]> {
  const folder = await folderOf(context, place)
  if (folder === null) return []
  if (place === 'here') return [localRoot(folder)]
  try {
    return rootsIn(folder)
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('place-missing')
  }
}

/** Null where there is none, or none that can be read. */
export function ownInstallation(context: OpenContext): string | null {
  return ownKeyring(context)?.installation ?? null
}

export function ownKeyring(context: OpenContext): Keyring | null {
  try {
    return Keyring.read(context.services.dataFolder)
  } catch {
    return null
  }
}

/** @throws Failure place-missing */
export async function listPlace(context: OpenContext, place: string): Promise<readonly ListedBackup[]> {
  const own = ownKeyring(context)
  const roots = await rootsOf(context, place)
  return roots
    .flatMap((root) => safeList(root))
    .map((backup) => ({
      place,
      id: backup.id,
      at: backup.at,
      reason: backup.reason,
      bytes: backup.database.size + backup.files.bytes + backup.outgoing.bytes,
      damagedFiles: backup.check.damagedFiles,
      isForeign: own !== null && backup.installation !== own.installation,
      hasOtherKey: own !== null && backup.installation === own.installation && backup.keyNumber !== own.keyNumber,
    }))
}

/** @throws Failure not-found, place-missing */
export async function findRoot(context: OpenContext, place: string, id: string): Promise<string> {
  const root = (await rootsOf(context, place)).find((candidate) => existsSync(join(candidate, id)))
  if (root === undefined) throw new Failure('not-found')
  return root
}

function safeList(root: string) {
  try {
    return listBackups(root)
  } catch {
    // Not a folder, or not ours to read.
    return []
  }
}
