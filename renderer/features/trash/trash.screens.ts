import { IconTrash } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { trashMessages } from './trash.messages.ts'

export const trashPath = '/pengaturan/tempat-sampah'

/** What was thrown away and can be taken back. */
export const trashScreens: FeatureScreens = {
  routes: [
    {
      path: 'pengaturan/tempat-sampah',
      lazy: async () => ({ Component: (await import('./TrashScreen.tsx')).TrashScreen }),
    },
  ],
  navigation: [
    {
      id: 'trash',
      group: 'settings',
      label: trashMessages.menu,
      to: trashPath,
      icon: IconTrash,
      permission: null,
    },
  ],
}
