import { IconFlask } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { labRequestPaths } from './lab-request-paths.ts'
import { labRequestMessages as words } from './lab-requests.messages.ts'

/** Tests at a laboratory outside. */
export const labRequestScreens: FeatureScreens = {
  routes: [
    {
      path: labRequestPaths.list,
      lazy: async () => ({ Component: (await import('./LabRequestListScreen.tsx')).LabRequestListScreen }),
    },
    {
      path: labRequestPaths.open,
      lazy: async () => ({ Component: (await import('./NewLabRequestScreen.tsx')).NewLabRequestScreen }),
    },
    {
      path: labRequestPaths.request(':requestId'),
      lazy: async () => ({ Component: (await import('./LabRequestScreen.tsx')).LabRequestScreen }),
    },
  ],
  navigation: [
    {
      id: 'lab-requests',
      group: 'clinic',
      part: 'outgoing',
      label: words.menu,
      to: labRequestPaths.list,
      icon: IconFlask,
      permission: 'view:health',
    },
  ],
}
