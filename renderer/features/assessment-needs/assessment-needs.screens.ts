import { IconTargetArrow } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { needMessages as words } from './assessment-needs.messages.ts'
import { needPaths } from './need-paths.ts'

/** Needs of the unit; those of one person stand on the results of an assessment. */
export const assessmentNeedScreens: FeatureScreens = {
  routes: [
    {
      path: needPaths.list,
      lazy: async () => ({ Component: (await import('./NeedListScreen.tsx')).NeedListScreen }),
    },
  ],
  navigation: [
    {
      ...{ id: 'assessment-needs', group: 'assessments', label: words.menu, to: needPaths.list },
      ...{ icon: IconTargetArrow, permission: 'view:assessments' },
    },
  ],
}
