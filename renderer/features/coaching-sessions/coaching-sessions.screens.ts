import { IconCalendarWeek } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { sessionMessages as words } from './coaching-sessions.messages.ts'
import { sessionPaths } from './session-paths.ts'
import { sessionSearchSource } from './session-search-source.ts'

/** Work plans and sessions of coaching. */
export const coachingSessionScreens: FeatureScreens = {
  routes: [
    {
      path: sessionPaths.week,
      lazy: async () => ({
        Component: (await import('./SessionWeekScreen.tsx')).SessionWeekScreen,
      }),
    },
    {
      path: sessionPaths.newPlan,
      lazy: async () => ({
        Component: (await import('./NewPlanScreen.tsx')).NewPlanScreen,
      }),
    },
    {
      path: sessionPaths.planRoute,
      lazy: async () => ({
        Component: (await import('./EditPlanScreen.tsx')).EditPlanScreen,
      }),
    },
    {
      path: sessionPaths.newSession,
      lazy: async () => ({
        Component: (await import('./NewSessionScreen.tsx')).NewSessionScreen,
      }),
    },
    {
      path: sessionPaths.sessionRoute,
      lazy: async () => ({
        Component: (await import('./SessionScreen.tsx')).SessionScreen,
      }),
    },
  ],
  searchSources: [sessionSearchSource],
  navigation: [
    {
      id: 'coaching-sessions',
      group: 'coaching',
      label: words.menu,
      to: sessionPaths.week,
      icon: IconCalendarWeek,
      permission: 'view:coaching',
    },
  ],
}
