import {
  type ReferralSettings,
  type referralSettingsContract,
  referralSettingsSchema,
  usualReferralSettingsSchema,
} from '#shared/features/referrals/referral-settings.contract.ts'
import { referralSettingsKey } from '#shared/features/referrals/referrals.history.ts'
import type { CoreServices } from '../../core/context.ts'
import { readResource } from '../../core/resources.ts'
import type { ServiceOf } from '../../core/service.ts'
import { readSetting, writeSetting } from '../../database/foundation.repository.ts'
import type { Reader } from '../../database/reader.ts'

interface Context {
  readonly db: Reader
  readonly services: Pick<CoreServices, 'resourcesFolder'>
}

/** As the office has set them, else as an office begins. */
export async function referralSettingsOf({ db, services }: Context): Promise<ReferralSettings> {
  const known = await readSetting<unknown>(db, referralSettingsKey)
  if (known !== undefined) return referralSettingsSchema.parse(known)
  const { version, source, ...usual } = readResource(
    services.resourcesFolder,
    'reference-data/referrals.json',
    usualReferralSettingsSchema,
  )
  return usual
}

export const referralSettingsService: ServiceOf<typeof referralSettingsContract> = {
  get: (_input, context) => referralSettingsOf(context),

  change: async (input, { db }) => {
    await writeSetting(db, referralSettingsKey, input)
    return {}
  },
}
