import { IconDoorEnter } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { arrivalPaths } from './arrival-paths.ts'
import { arrivalMessages as words } from './arrivals.messages.ts'
import { useArrivalBadge } from './arrivals.queries.ts'

/** Who came, and what has to be done within a day. */
export const arrivalsScreens: FeatureScreens = {
  routes: [
    {
      path: arrivalPaths.board,
      lazy: async () => ({ Component: (await import('./ArrivalBoardScreen.tsx')).ArrivalBoardScreen }),
    },
    {
      path: arrivalPaths.arrival(':arrivalId'),
      lazy: async () => ({ Component: (await import('./ArrivalScreen.tsx')).ArrivalScreen }),
    },
    {
      path: arrivalPaths.settings,
      lazy: async () => ({ Component: (await import('./ArrivalSettingsScreen.tsx')).ArrivalSettingsScreen }),
    },
  ],
  navigation: [
    {
      id: 'arrivals',
      group: 'clinic',
      part: 'daily',
      label: words.menu,
      to: arrivalPaths.board,
      icon: IconDoorEnter,
      permission: 'view:health',
      useBadge: useArrivalBadge,
    },
    {
      id: 'arrival-settings',
      group: 'settings',
      label: words.settingsMenu,
      to: arrivalPaths.settings,
      icon: IconDoorEnter,
      permission: 'manage:clinic',
    },
  ],
}
