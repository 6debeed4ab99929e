import { IconCertificate, IconChartBar } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { certificateSearchSource } from './certificate-search-source.ts'
import { coachingResultPaths } from './coaching-result-paths.ts'
import { coachingResultMessages as words } from './coaching-results.messages.ts'

/** What coaching has brought about; the sheet of a person is a tab of her page. */
export const coachingResultScreens: FeatureScreens = {
  routes: [
    {
      path: coachingResultPaths.results,
      lazy: async () => ({ Component: (await import('./CoachingResultsScreen.tsx')).CoachingResultsScreen }),
    },
    {
      path: coachingResultPaths.report,
      lazy: async () => ({ Component: (await import('./CoachingReportScreen.tsx')).CoachingReportScreen }),
    },
  ],
  searchSources: [certificateSearchSource],
  navigation: [
    {
      id: 'coaching-results',
      group: 'coaching',
      label: words.menu,
      to: coachingResultPaths.results,
      icon: IconCertificate,
      permission: 'view:coaching',
    },
    {
      id: 'coaching-report',
      group: 'coaching',
      label: words.reportMenu,
      to: coachingResultPaths.report,
      icon: IconChartBar,
      permission: 'view:coaching',
    },
  ],
}
