import { IconChartBar } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { overviewMessages as words } from './assessment-overview.messages.ts'
import { overviewPaths as paths } from './assessment-overview-paths.ts'

/** Assessments of the whole unit in numbers, and whom each number counts. */
export const assessmentOverviewScreens: FeatureScreens = {
  routes: [
    {
      path: paths.report,
      lazy: async () => ({ Component: (await import('./AssessmentOverviewScreen.tsx')).AssessmentOverviewScreen }),
    },
    {
      path: paths.rows,
      lazy: async () => ({
        Component: (await import('./AssessmentOverviewRowsScreen.tsx')).AssessmentOverviewRowsScreen,
      }),
    },
  ],
  navigation: [
    {
      id: 'assessment-overview',
      group: 'assessments',
      label: words.menu,
      to: paths.report,
      icon: IconChartBar,
      permission: 'view:assessments',
    },
  ],
}
