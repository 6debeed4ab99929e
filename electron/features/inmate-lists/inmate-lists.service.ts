import { fingerprintOf } from '#shared/bundle/fingerprint.ts'
import type { inmateListsContract } from '#shared/features/inmate-lists/inmate-lists.contract.ts'
import type { ServiceOf } from '../../core/service.ts'
import { readSigningKey } from '../../core/signing-key.ts'
import { readInstallation } from '../installation/installation-settings.ts'
import { makeList } from './make-list.ts'
import { openList } from './open-list.ts'

export const inmateListsService: ServiceOf<typeof inmateListsContract> = {
  fingerprint: async (_input, context) => ({
    fingerprint: fingerprintOf((await readSigningKey(context)).publicKey),
    mark: (await readInstallation(context.db)).mark,
  }),
  make: makeList,
  open: openList,
}
