import { IconClipboardList } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { instrumentMessages as words } from './instruments.messages.ts'
import { questionnairePaths as paths } from './questionnaire-paths.ts'

/** Filling in and reading forms, and the settings of instruments. */
export const questionnaireScreens: FeatureScreens = {
  routes: [
    {
      path: paths.fill(':inmateId', ':instrumentKey'),
      lazy: async () => ({ Component: (await import('./FillQuestionnaireScreen.tsx')).FillQuestionnaireScreen }),
    },
    {
      path: paths.response(':responseId'),
      lazy: async () => ({ Component: (await import('./ResponseScreen.tsx')).ResponseScreen }),
    },
    {
      path: paths.amend(':responseId'),
      lazy: async () => ({ Component: (await import('./AmendResponseScreen.tsx')).AmendResponseScreen }),
    },
    {
      path: paths.instruments,
      lazy: async () => ({ Component: (await import('./InstrumentsScreen.tsx')).InstrumentsScreen }),
    },
  ],
  navigation: [
    {
      id: 'instruments',
      group: 'settings',
      label: words.menu,
      to: paths.instruments,
      icon: IconClipboardList,
      permission: 'manage:clinic',
    },
  ],
}
