import { IconUsersGroup, IconUsersMinus } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { apartMessages } from './apart.messages.ts'
import { programmePaths } from './programme-paths.ts'
import { programmeSearchSource } from './programme-search-source.ts'
import { programmeMessages as words } from './programmes.messages.ts'

/** Programmes of coaching, and who must not meet in them. */
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
    {
      path: programmePaths.apart,
      lazy: async () => ({ Component: (await import('./ApartScreen.tsx')).ApartScreen }),
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
    {
      id: 'coaching-apart',
      group: 'coaching',
      label: apartMessages.menu,
      to: programmePaths.apart,
      icon: IconUsersMinus,
      permission: 'view:coaching',
    },
  ],
  searchSources: [programmeSearchSource],
}
