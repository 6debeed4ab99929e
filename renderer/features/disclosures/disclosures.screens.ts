import { IconShare } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { disclosureMessages as words } from './disclosures.messages.ts'

const path = '/kirim-terima/pengungkapan'

/** The record of health data that left the house. */
export const disclosuresScreens: FeatureScreens = {
  routes: [{ path, lazy: async () => ({ Component: (await import('./DisclosuresScreen.tsx')).DisclosuresScreen }) }],
  navigation: [
    { id: 'disclosures', group: 'exchange', label: words.menu, to: path, icon: IconShare, permission: 'view:health' },
  ],
}
