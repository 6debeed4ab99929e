import { IconSun } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { todayMessages } from './today.messages.ts'
import { useTodayBadge } from './today.queries.ts'

/** The start page. */
export const todayScreens: FeatureScreens = {
  routes: [{ index: true, lazy: async () => ({ Component: (await import('./TodayScreen.tsx')).TodayScreen }) }],
  navigation: [
    {
      id: 'today',
      group: 'today',
      label: todayMessages.title,
      to: '/',
      icon: IconSun,
      permission: null,
      useBadge: useTodayBadge,
    },
  ],
}
