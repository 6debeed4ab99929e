import { IconKey } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { partnerKeyMessages as words } from './partner-keys.messages.ts'
import { partnerKeysPath } from './partner-keys-path.ts'

/** Keys of other offices and the unit's own card. */
export const partnerKeysScreens: FeatureScreens = {
  routes: [
    {
      path: partnerKeysPath,
      lazy: async () => ({ Component: (await import('./PartnerKeysScreen.tsx')).PartnerKeysScreen }),
    },
  ],
  navigation: [
    {
      id: 'partner-keys',
      group: 'exchange',
      label: words.menu,
      to: partnerKeysPath,
      icon: IconKey,
      permission: 'manage:partner-keys',
    },
  ],
}
