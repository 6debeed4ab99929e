import { IconNotebook } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { letterRegisterMessages as words } from './letters.messages.ts'

const path = '/kirim-terima/buku-surat'

/** The register of issued letters. */
export const letterScreens: FeatureScreens = {
  routes: [
    {
      path,
      lazy: async () => ({ Component: (await import('./LetterRegisterScreen.tsx')).LetterRegisterScreen }),
    },
  ],
  navigation: [
    {
      id: 'letters',
      group: 'exchange',
      label: words.menu,
      to: path,
      icon: IconNotebook,
      permission: 'view:recommendations',
    },
  ],
}
