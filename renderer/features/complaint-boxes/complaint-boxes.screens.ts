import { IconMailbox } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { boxPaths } from './box-paths.ts'
import { boxMessages as words } from './complaint-boxes.messages.ts'

/** Boxes for complaints: when they were opened, by whom, and what became of the sheets. */
export const complaintBoxScreens: FeatureScreens = {
  routes: [
    {
      path: boxPaths.list,
      lazy: async () => ({ Component: (await import('./BoxOpeningsScreen.tsx')).BoxOpeningsScreen }),
    },
    {
      path: boxPaths.settings,
      lazy: async () => ({ Component: (await import('./BoxSettingsScreen.tsx')).BoxSettingsScreen }),
    },
  ],
  navigation: [
    {
      id: 'complaint-boxes',
      group: 'complaints',
      label: words.menu,
      to: boxPaths.list,
      icon: IconMailbox,
      permission: 'enter:complaints',
    },
  ],
}
