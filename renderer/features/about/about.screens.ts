import { IconInfoCircle } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { aboutMessages } from './about.messages.ts'

/** What this program is. */
export const aboutScreens: FeatureScreens = {
  routes: [
    {
      path: 'pengaturan/tentang',
      lazy: async () => ({ Component: (await import('./AboutScreen.tsx')).AboutScreen }),
    },
  ],
  navigation: [
    {
      id: 'about',
      group: 'settings',
      label: aboutMessages.menu,
      to: '/pengaturan/tentang',
      icon: IconInfoCircle,
      permission: null,
    },
  ],
}
