import { IconFingerprint } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { fingerPaths } from './finger-paths.ts'
import { fingerMessages } from './finger-scans.messages.ts'

/** Files of devices that read fingers. */
export const fingerScansScreens: FeatureScreens = {
  routes: [
    {
      path: fingerPaths.list,
      lazy: async () => ({ Component: (await import('./FingerImportsScreen.tsx')).FingerImportsScreen }),
    },
    {
      path: fingerPaths.start,
      lazy: async () => ({ Component: (await import('./NewFingerImportScreen.tsx')).NewFingerImportScreen }),
    },
    {
      path: fingerPaths.devices,
      lazy: async () => ({ Component: (await import('./FingerDevicesScreen.tsx')).FingerDevicesScreen }),
    },
    {
      path: fingerPaths.one(':importId'),
      lazy: async () => ({ Component: (await import('./FingerImportScreen.tsx')).FingerImportScreen }),
    },
  ],
  navigation: [
    {
      id: 'finger-scans',
      group: 'coaching',
      label: fingerMessages.menu,
      to: fingerPaths.list,
      icon: IconFingerprint,
      permission: 'mark:attendance',
    },
  ],
}
