import { IconPin } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { noticeBoardMessages as words } from './notice-board.messages.ts'

const path = '/papan-pengumuman'

/** What the unit hangs on the wall for whoever it serves. */
export const noticeBoardScreens: FeatureScreens = {
  routes: [{ path, lazy: async () => ({ Component: (await import('./NoticeBoardScreen.tsx')).NoticeBoardScreen }) }],
  navigation: [
    {
      id: 'notice-board',
      group: 'complaints',
      label: words.menu,
      to: path,
      icon: IconPin,
      permission: 'view:complaints',
    },
  ],
}
