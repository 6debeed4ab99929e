import { IconChecklist } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { attendanceMessages as words } from './attendance.messages.ts'
import { attendancePaths } from './attendance-paths.ts'

/** Who came to the sessions of coaching. */
export const attendanceScreens: FeatureScreens = {
  routes: [
    {
      path: attendancePaths.list,
      lazy: async () => ({ Component: (await import('./AttendanceDayScreen.tsx')).AttendanceDayScreen }),
    },
    {
      path: attendancePaths.settings,
      lazy: async () => ({ Component: (await import('./AttendanceSettingsScreen.tsx')).AttendanceSettingsScreen }),
    },
    {
      path: attendancePaths.sessionPattern,
      lazy: async () => ({ Component: (await import('./AttendanceScreen.tsx')).AttendanceScreen }),
    },
  ],
  navigation: [
    {
      id: 'attendance',
      group: 'coaching',
      label: words.menu,
      to: attendancePaths.list,
      icon: IconChecklist,
      permission: 'view:coaching',
    },
  ],
}
