import { IconKey } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { dataKeyMessages } from './data-key.messages.ts'

/** The key that everything lies under, and the way to another one. */
export const dataKeyScreens: FeatureScreens = {
  routes: [
    {
      path: 'pengaturan/kunci-data',
      lazy: async () => ({ Component: (await import('./DataKeyScreen.tsx')).DataKeyScreen }),
    },
    {
      path: 'pengaturan/kunci-data/ganti',
      lazy: async () => ({ Component: (await import('./ChangeKeyScreen.tsx')).ChangeKeyScreen }),
    },
  ],
  navigation: [
    {
      id: 'data-key',
      group: 'settings',
      label: dataKeyMessages.menu,
      to: '/pengaturan/kunci-data',
      icon: IconKey,
      permission: 'manage:accounts',
    },
  ],
}
