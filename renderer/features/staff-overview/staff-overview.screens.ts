import { IconChartBar, IconHistory, IconTimeline } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { staffOverviewMessages as words } from './staff-overview.messages.ts'
import { staffOverviewPaths as paths } from './staff-overview-paths.ts'

/** What all workers hold, held and apply for, over the years and in numbers. */
export const staffOverviewScreens: FeatureScreens = {
  routes: [
    { path: paths.timeLine, lazy: async () => ({ Component: (await import('./TimeLineScreen.tsx')).TimeLineScreen }) },
    {
      path: paths.issued,
      lazy: async () => ({ Component: (await import('./IssuedLicencesScreen.tsx')).IssuedLicencesScreen }),
    },
    {
      path: paths.report,
      lazy: async () => ({ Component: (await import('./StaffReportScreen.tsx')).StaffReportScreen }),
    },
    {
      path: paths.rows,
      lazy: async () => ({ Component: (await import('./StaffReportRowsScreen.tsx')).StaffReportRowsScreen }),
    },
  ],
  navigation: [
    {
      ...{ id: 'staff-time-line', group: 'staff', part: 'overview', label: words.timeLineMenu, to: paths.timeLine },
      ...{ icon: IconTimeline, permission: 'view:licences' },
    },
    {
      ...{ id: 'issued-licences', group: 'staff', part: 'overview', label: words.issuedMenu, to: paths.issued },
      ...{ icon: IconHistory, permission: 'view:licences' },
    },
    {
      ...{ id: 'staff-report', group: 'staff', part: 'overview', label: words.reportMenu, to: paths.report },
      ...{ icon: IconChartBar, permission: 'view:licences' },
    },
  ],
}
