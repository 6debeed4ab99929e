import { IconMoodSmile } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { satisfactionMessages as words } from './satisfaction.messages.ts'
import { satisfactionPaths } from './satisfaction-paths.ts'

/** The satisfaction survey; its kiosk stands outside the frame (`app/Gate.tsx`). */
export const satisfactionScreens: FeatureScreens = {
  routes: [
    {
      path: satisfactionPaths.results,
      lazy: async () => ({ Component: (await import('./ResultsScreen.tsx')).ResultsScreen }),
    },
    {
      path: satisfactionPaths.paper,
      lazy: async () => ({ Component: (await import('./PaperFormsScreen.tsx')).PaperFormsScreen }),
    },
    {
      path: satisfactionPaths.forms,
      lazy: async () => ({ Component: (await import('./FormListScreen.tsx')).FormListScreen }),
    },
    {
      path: satisfactionPaths.settings,
      lazy: async () => ({ Component: (await import('./SurveySettingsScreen.tsx')).SurveySettingsScreen }),
    },
  ],
  navigation: [
    {
      id: 'satisfaction',
      group: 'complaints',
      label: words.menu,
      to: satisfactionPaths.results,
      icon: IconMoodSmile,
      permission: 'view:surveys',
    },
  ],
}
