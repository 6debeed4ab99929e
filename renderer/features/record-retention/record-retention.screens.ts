import { IconArchive } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { retentionMessages as words } from './record-retention.messages.ts'

const path = '/poliklinik/masa-simpan'

/** Medical records past their retention. */
export const recordRetentionScreens: FeatureScreens = {
  routes: [{ path, lazy: async () => ({ Component: (await import('./RetentionScreen.tsx')).RetentionScreen }) }],
  navigation: [
    {
      id: 'record-retention',
      group: 'clinic',
      part: 'notes',
      label: words.menu,
      to: path,
      icon: IconArchive,
      permission: 'view:health',
      also: 'manage:clinic',
    },
  ],
}
