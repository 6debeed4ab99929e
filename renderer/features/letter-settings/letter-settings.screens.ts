import { IconMailCog } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { letterSettingsMessages as words } from './letter-settings.messages.ts'

const path = '/pengaturan/surat'

/** How letters are numbered and what they are printed on. */
export const letterSettingsScreens: FeatureScreens = {
  routes: [
    {
      path,
      lazy: async () => ({ Component: (await import('./LetterSettingsScreen.tsx')).LetterSettingsScreen }),
    },
  ],
  navigation: [
    {
      id: 'letter-settings',
      group: 'settings',
      label: words.menu,
      to: path,
      icon: IconMailCog,
      permission: 'change:facility',
    },
  ],
}
