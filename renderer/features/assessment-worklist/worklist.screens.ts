import { IconGauge, IconListCheck } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { worklistMessages as words } from './worklist.messages.ts'
import { worklistPaths as paths } from './worklist-paths.ts'

/** Who is to be assessed, by whom, and whether that is enough. */
export const worklistScreens: FeatureScreens = {
  routes: [
    { path: paths.list, lazy: async () => ({ Component: (await import('./WorklistScreen.tsx')).WorklistScreen }) },
    { path: paths.capacity, lazy: async () => ({ Component: (await import('./CapacityScreen.tsx')).CapacityScreen }) },
    {
      path: paths.settings,
      lazy: async () => ({ Component: (await import('./WorklistSettingsScreen.tsx')).WorklistSettingsScreen }),
    },
    {
      path: paths.report,
      lazy: async () => ({ Component: (await import('./ReportNoticeScreen.tsx')).ReportNoticeScreen }),
    },
  ],
  navigation: [
    {
      ...{ id: 'assessment-worklist', group: 'assessments', label: words.menu, to: paths.list },
      ...{ icon: IconListCheck, permission: 'view:assessments' },
    },
    {
      ...{ id: 'assessment-capacity', group: 'assessments', label: words.capacityMenu, to: paths.capacity },
      ...{ icon: IconGauge, permission: 'manage:assessments' },
    },
  ],
}
