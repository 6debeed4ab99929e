import { IconBed, IconClockHour4 } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { sickCallPaths } from './sick-call-paths.ts'
import { sickCallMessages as words } from './sick-calls.messages.ts'
import { useWaitingCount } from './sick-calls.queries.ts'

/** Requests to be seen, and the terms that the office has set for them. */
export const sickCallScreens: FeatureScreens = {
  routes: [
    {
      path: sickCallPaths.list,
      lazy: async () => ({ Component: (await import('./SickCallsScreen.tsx')).SickCallsScreen }),
    },
    {
      path: sickCallPaths.terms,
      lazy: async () => ({ Component: (await import('./SickCallTermsScreen.tsx')).SickCallTermsScreen }),
    },
  ],
  navigation: [
    {
      id: 'sick-calls',
      group: 'clinic',
      part: 'daily',
      label: words.menu,
      to: sickCallPaths.list,
      icon: IconBed,
      permission: 'view:health',
      useBadge: useWaitingCount,
    },
    {
      id: 'sick-call-terms',
      group: 'settings',
      label: words.termsMenu,
      to: sickCallPaths.terms,
      icon: IconClockHour4,
      permission: 'manage:clinic',
    },
  ],
}
