import { IconDatabaseExport } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { backupsMessages as words } from './backups.messages.ts'

/** Backups and the way back. */
export const backupsScreens: FeatureScreens = {
  routes: [
    {
      path: 'pengaturan/cadangan',
      lazy: async () => ({ Component: (await import('./BackupsScreen.tsx')).BackupsScreen }),
    },
    {
      path: 'pengaturan/cadangan/pulihkan',
      lazy: async () => ({ Component: (await import('./RestoreScreen.tsx')).RestoreScreen }),
    },
  ],
  navigation: [
    {
      id: 'backups',
      group: 'settings',
      label: words.menu,
      to: '/pengaturan/cadangan',
      icon: IconDatabaseExport,
      permission: 'manage:backups',
    },
  ],
}
