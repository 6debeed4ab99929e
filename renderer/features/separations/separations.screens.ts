import { IconHomeShield } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { separationPaths } from './separation-paths.ts'
import { separationMessages as words } from './separations.messages.ts'

/** Who stays apart now. Whoever may see people may open it; the menu entry stands with the clinic's. */
export const separationScreens: FeatureScreens = {
  routes: [
    {
      path: separationPaths.list,
      lazy: async () => ({ Component: (await import('./SeparationListScreen.tsx')).SeparationListScreen }),
    },
  ],
  navigation: [
    {
      id: 'separations',
      group: 'clinic',
      part: 'daily',
      label: words.menu,
      to: separationPaths.list,
      icon: IconHomeShield,
      permission: 'view:health',
    },
  ],
}
