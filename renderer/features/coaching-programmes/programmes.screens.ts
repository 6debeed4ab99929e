import { IconUsersGroup } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { programmePaths } from './programme-paths.ts'
import { programmeMessages as words } from './programmes.messages.ts'

/** Programmes of coaching. */
export const coachingProgrammeScreens: FeatureScreens = {
  routes: [
    {
      path: programmePaths.list,
      lazy: async () => ({
        Component: (await import('./ProgrammeListScreen.tsx')).ProgrammeListScreen,
      }),
    },
    {
      path: programmePaths.fresh,
      lazy: async () => ({
        Component: (await import('./NewProgrammeScreen.tsx')).NewProgrammeScreen,
      }),
    },
    {
      path: programmePaths.programme(':programmeId'),
      lazy: async () => ({
        Component: (await import('./ProgrammeScreen.tsx')).ProgrammeScreen,
      }),
    },
  ],
  navigation: [
    {
      id: 'coaching-programmes',
      group: 'coaching',
      label: words.menu,
      to: programmePaths.list,
      icon: IconUsersGroup,
      permission: 'view:coaching',
    },
  ],
}
