import { IconSignature } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { postMessages as words } from './posts.messages.ts'

const path = '/pengaturan/jabatan'

/** Posts of the unit, their holders and who acts for them. */
export const postsScreens: FeatureScreens = {
  routes: [{ path, lazy: async () => ({ Component: (await import('./PostsScreen.tsx')).PostsScreen }) }],
  navigation: [
    {
      id: 'posts',
      group: 'settings',
      label: words.menu,
      to: path,
      icon: IconSignature,
      permission: 'change:facility',
    },
  ],
}
