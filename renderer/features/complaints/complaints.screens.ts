import { IconChartBar, IconListCheck, IconMessageReport } from '@tabler/icons-react'
import { client } from '../../api/client.ts'
import type { FeatureScreens } from '../../app/features.ts'
import { complaintPaths } from './complaint-paths.ts'
import { complaintReportMessages } from './complaint-report.messages.ts'
import { complaintMessages as words } from './complaints.messages.ts'
import { useComplaintBadge, useTaskBadge } from './complaints.queries.ts'

const most = 6

/** Complaints from the counter to their end, and what the desk asks of others. */
export const complaintScreens: FeatureScreens = {
  routes: [
    {
      path: complaintPaths.list,
      lazy: async () => ({ Component: (await import('./ComplaintListScreen.tsx')).ComplaintListScreen }),
    },
    {
      path: complaintPaths.reports,
      lazy: async () => ({ Component: (await import('./ComplaintReportScreen.tsx')).ComplaintReportScreen }),
    },
    {
      path: complaintPaths.registers,
      lazy: async () => ({ Component: (await import('./ComplaintRegisterScreen.tsx')).ComplaintRegisterScreen }),
    },
    {
      path: complaintPaths.complaint(':complaintId'),
      lazy: async () => ({ Component: (await import('./ComplaintScreen.tsx')).ComplaintScreen }),
    },
    {
      path: complaintPaths.tasks,
      lazy: async () => ({ Component: (await import('./ComplaintTasksScreen.tsx')).ComplaintTasksScreen }),
    },
  ],
  navigation: [
    {
      id: 'complaints',
      group: 'complaints',
      label: words.menu,
      to: complaintPaths.list,
      icon: IconMessageReport,
      permission: 'view:complaints',
      useBadge: useComplaintBadge,
    },
    {
      id: 'complaint-report',
      group: 'complaints',
      label: complaintReportMessages.menu,
      to: complaintPaths.reports,
      icon: IconChartBar,
      permission: 'view:complaints',
    },
    {
      // Anybody may be asked, also who works at no complaint desk.
      id: 'complaint-tasks',
      group: 'today',
      label: words.tasksMenu,
      to: complaintPaths.tasks,
      icon: IconListCheck,
      permission: null,
      useBadge: useTaskBadge,
    },
  ],
  searchSources: [
    {
      id: 'complaints',
      label: words.searchLabel,
      permission: 'view:complaints',
      search: async (text, signal) => {
        const rows = await client.complaints.list({ show: 'all' }, { signal })
        const asked = text.toLocaleLowerCase('id')
        return rows
          .filter(({ number }) => number.toLocaleLowerCase('id').includes(asked))
          .slice(0, most)
          .map((row) => ({
            id: row.id,
            title: row.number,
            detail: words.classes[row.class],
            to: complaintPaths.complaint(row.id),
            icon: IconMessageReport,
          }))
      },
    },
  ],
}
