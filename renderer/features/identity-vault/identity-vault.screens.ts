import { IconVault } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { identityVaultMessages as words } from './identity-vault.messages.ts'

/** Who holds the key to the reporters' names. */
export const identityVaultScreens: FeatureScreens = {
  routes: [
    {
      path: 'aduan/brankas',
      lazy: async () => ({ Component: (await import('./IdentityVaultScreen.tsx')).IdentityVaultScreen }),
    },
  ],
  navigation: [
    {
      id: 'identity-vault',
      group: 'complaints',
      label: words.title,
      to: '/aduan/brankas',
      icon: IconVault,
      permission: 'hold:identity-vault',
    },
  ],
}
