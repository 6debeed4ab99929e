import type { DueItem } from '#shared/features/today/today.contract.ts'
import type { Permission } from '#shared/people/permissions.ts'
import { instantSchema } from '#shared/time/instant.ts'
import type { QueryContext } from '../../core/context.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { stateOf } from './holder-state.ts'
import { findVault, listHolders } from './identity-vault.repository.ts'
import { backupsOfOldVaults } from './vault-backups.ts'

const page = '/aduan/brankas'

const itemOf = (kind: DueItem['kind'], since: string, how: Pick<DueItem, 'isMine' | 'severity' | 'link'>): DueItem => ({
  ...{ id: kind, kind, data: {}, since: instantSchema.parse(since), dueOn: null, workingDaysLeft: null, roles: [] },
  ...how,
})

/** A key that one person holds is lost with that person's password; one that nobody holds waits for the code on paper. */
async function holderItems({ db }: QueryContext, isMine: boolean, link: string): Promise<readonly DueItem[]> {
  const vault = await findVault(db)
  if (!vault) return []
  const able = (await listHolders(db, vault.id)).filter((holder) => stateOf(holder) === 'holds')
  if (able.length > 1) return []
  const [kind, severity] =
    able.length === 1 ? (['identity-vault-alone', 'attention'] as const) : (['identity-vault-nobody', 'late'] as const)
  return [itemOf(kind, able[0]?.given_at ?? vault.created_at, { isMine, severity, link })]
}

const toldTo = (permission: Permission, isMine: boolean, link: string): DueItemSource => ({
  permission,
  list: async (context) => {
    // Whoever directs the desk and may hold the key is told once.
    if (!isMine && context.actor.permissions.has('hold:identity-vault')) return []
    return holderItems(context, isMine, link)
  },
})

/** For those who can hand the key on, and for the head, who can see to it that somebody does. */
export const vaultHolderDueItems = toldTo('hold:identity-vault', true, page)
export const vaultHolderDueItemsOfHead = toldTo('direct:complaints', false, '/')

/** After a change of keys every backup still has the vault before, and none the one that stands. */
export const vaultBackupDueItems: DueItemSource = {
  permission: 'manage:backups',
  list: async (context) => {
    const old = await backupsOfOldVaults(context, ['here'])
    if (old === null || old.hasNewer) return []
    return [
      itemOf('identity-vault-backup', old.since, {
        ...{ isMine: true, severity: 'attention', link: '/pengaturan/cadangan' },
      }),
    ]
  },
}
