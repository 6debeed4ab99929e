import type { OldVaultBackups } from '#shared/features/identity-vault/identity-vault.contract.ts'
import { compareInstants, instantSchema } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import { listPlace } from '../backups/backup-places.ts'
import { countVaults, findVault } from './identity-vault.repository.ts'

type Place = OldVaultBackups['backups'][number]['place']

/**
 * Backups from before the vault that stands: who had a key then can open what lies in them, whatever became of that key here. Null while the first
 * vault stands. A place that cannot be reached tells nothing.
 */
export async function backupsOfOldVaults(
  context: QueryContext,
  places: readonly Place[],
): Promise<OldVaultBackups | null> {
  const { db } = context
  const vault = await findVault(db)
  if (!vault || (await countVaults(db)) < 2) return null
  const since = instantSchema.parse(vault.created_at)
  const found: { readonly place: Place; readonly at: OldVaultBackups['since'] }[] = []
  for (const place of places) {
    const listed = await listPlace(context, place).catch(() => [])
    found.push(...listed.filter(({ isForeign }) => !isForeign).map(({ at }) => ({ place, at })))
  }
  const isOld = ({ at }: { readonly at: OldVaultBackups['since'] }) => compareInstants(at, since) < 0
  return {
    since,
    backups: found.filter(isOld).toSorted((left, right) => compareInstants(right.at, left.at)),
    hasNewer: found.some((one) => !isOld(one)),
  }
}
