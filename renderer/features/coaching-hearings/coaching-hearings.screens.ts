import { IconGavel } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { hearingMessages as words } from './coaching-hearings.messages.ts'
import { hearingPaths } from './hearing-paths.ts'
import { hearingSearchSource } from './hearing-search-source.ts'

/** Sessions of the observation team about stages. */
export const hearingScreens: FeatureScreens = {
  routes: [
    {
      path: hearingPaths.list,
      lazy: async () => ({ Component: (await import('./HearingListScreen.tsx')).HearingListScreen }),
    },
    {
      path: hearingPaths.recordPattern,
      lazy: async () => ({ Component: (await import('./HearingScreen.tsx')).HearingScreen }),
    },
  ],
  navigation: [
    {
      id: 'coaching-hearings',
      group: 'coaching',
      label: words.menu,
      to: hearingPaths.list,
      icon: IconGavel,
      permission: 'view:coaching',
    },
  ],
  searchSources: [hearingSearchSource],
}
