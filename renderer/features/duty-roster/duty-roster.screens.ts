import { IconCalendarUser } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { dutyPaths } from './duty-paths.ts'
import { rosterMessages as words } from './duty-roster.messages.ts'

/** The weekly duty roster. */
export const dutyRosterScreens: FeatureScreens = {
  routes: [
    { path: dutyPaths.week, lazy: async () => ({ Component: (await import('./RosterScreen.tsx')).RosterScreen }) },
    { path: dutyPaths.shifts, lazy: async () => ({ Component: (await import('./ShiftsScreen.tsx')).ShiftsScreen }) },
  ],
  navigation: [
    {
      ...{ id: 'duty-roster', group: 'staff', label: words.menu, to: dutyPaths.week },
      alsoAt: [dutyPaths.shifts],
      ...{ icon: IconCalendarUser, permission: 'view:workers' },
    },
  ],
}
