import { IconPackageExport } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { exchangeMessages as words } from './exchange.messages.ts'
import { exchangePaths } from './exchange-paths.ts'

/** Sealed files that leave the house, and what other offices answer. */
export const exchangeScreens: FeatureScreens = {
  routes: [
    {
      path: exchangePaths.list,
      lazy: async () => ({ Component: (await import('./OutgoingListScreen.tsx')).OutgoingListScreen }),
    },
    {
      path: exchangePaths.incoming,
      lazy: async () => ({ Component: (await import('./IncomingListScreen.tsx')).IncomingListScreen }),
    },
    {
      path: exchangePaths.bringAnswer,
      lazy: async () => ({ Component: (await import('./BringAnswerScreen.tsx')).BringAnswerScreen }),
    },
    {
      path: exchangePaths.incomingFile(':fileId'),
      lazy: async () => ({ Component: (await import('./IncomingFileScreen.tsx')).IncomingFileScreen }),
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
      alsoAt: [exchangePaths.incoming],
      icon: IconPackageExport,
      permission: 'view:outgoing',
    },
  ],
}
