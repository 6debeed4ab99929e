import { IconKey } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { partnerKeyMessages as words } from './partner-keys.messages.ts'

const path = '/kirim-terima/kartu-kunci'

/** Keys of other offices and the unit's own card. */
export const partnerKeysScreens: FeatureScreens = {
  routes: [{ path, lazy: async () => ({ Component: (await import('./PartnerKeysScreen.tsx')).PartnerKeysScreen }) }],
  navigation: [
    {
      id: 'partner-keys',
      group: 'exchange',
      label: words.menu,
      to: path,
      icon: IconKey,
      permission: 'manage:partner-keys',
    },
  ],
}
