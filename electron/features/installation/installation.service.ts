import { Failure } from '#shared/contract/failure.ts'
import type { installationContract } from '#shared/features/installation/installation.contract.ts'
import { menuGroups } from '#shared/people/menu-groups.ts'
import type { ServiceOf } from '../../core/service.ts'
import { findSender } from '../inmate-lists/inmate-lists.repository.ts'
import { readInstallation, writeInstallation } from './installation-settings.ts'

export const installationService: ServiceOf<typeof installationContract> = {
  settings: (_input, { db }) => readInstallation(db),

  change: async (wanted, { db }) => {
    const present = await readInstallation(db)
    if (present.revision !== wanted.revision) throw new Failure('changed-meanwhile')
    // Numbers without a mark could be those of the other computer.
    if (present.mark !== null && wanted.mark === null) throw new Failure('refused', { reason: 'mark-kept' })
    if (wanted.mark !== null && (await findSender(db, wanted.mark)))
      throw new Failure('refused', { reason: 'mark-of-other-computer' })
    const revision = present.revision + 1
    const groups = menuGroups.filter((group) => wanted.groups.includes(group))
    await writeInstallation(db, { mark: wanted.mark, groups, revision })
    return { revision }
  },
}
