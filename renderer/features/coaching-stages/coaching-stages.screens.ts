import { IconStairsUp } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { stageMessages as words } from './coaching-stages.messages.ts'
import { stagePaths } from './stage-paths.ts'

/** Stages of coaching: everybody's, one person's, and how the days are counted. */
export const stageScreens: FeatureScreens = {
  routes: [
    {
      path: stagePaths.list,
      lazy: async () => ({ Component: (await import('./StageListScreen.tsx')).StageListScreen }),
    },
    {
      path: stagePaths.rule,
      lazy: async () => ({ Component: (await import('./StageRuleScreen.tsx')).StageRuleScreen }),
    },
    {
      path: stagePaths.recordPattern,
      lazy: async () => ({ Component: (await import('./StageScreen.tsx')).StageScreen }),
    },
  ],
  navigation: [
    {
      id: 'coaching-stages',
      group: 'coaching',
      label: words.menu,
      to: stagePaths.list,
      icon: IconStairsUp,
      permission: 'view:coaching',
    },
  ],
}
