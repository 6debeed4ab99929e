import { IconRoute } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { protocolMessages as words } from './clinic-protocols.messages.ts'

const path = '/pengaturan/protokol-perawat'

/** Protocols for days without a doctor. */
export const clinicProtocolsScreens: FeatureScreens = {
  routes: [{ path, lazy: async () => ({ Component: (await import('./ProtocolsScreen.tsx')).ProtocolsScreen }) }],
  navigation: [
    {
      id: 'clinic-protocols',
      group: 'settings',
      label: words.menu,
      to: path,
      icon: IconRoute,
      permission: 'manage:clinic',
    },
  ],
}
