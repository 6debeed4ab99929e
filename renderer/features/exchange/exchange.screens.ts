import { IconPackageExport } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { exchangeMessages as words } from './exchange.messages.ts'
import { exchangePaths } from './exchange-paths.ts'

/** Sealed files that leave the house. */
export const exchangeScreens: FeatureScreens = {
  routes: [
    {
      path: exchangePaths.list,
      lazy: async () => ({ Component: (await import('./OutgoingListScreen.tsx')).OutgoingListScreen }),
    },
    {
      path: exchangePaths.bundle(':bundleId'),
      lazy: async () => ({ Component: (await import('./OutgoingBundleScreen.tsx')).OutgoingBundleScreen }),
    },
  ],
  navigation: [
    {
      id: 'outgoing',
      group: 'exchange',
      label: words.menu,
      to: exchangePaths.list,
      icon: IconPackageExport,
      permission: 'view:outgoing',
    },
  ],
}
