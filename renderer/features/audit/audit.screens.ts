import { IconHistory } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { auditMessages } from './audit.messages.ts'

/** Who changed what, and whether the record of it is whole. */
export const auditScreens: FeatureScreens = {
  routes: [
    {
      path: 'pengaturan/catatan-perubahan',
      lazy: async () => ({ Component: (await import('./AuditScreen.tsx')).AuditScreen }),
    },
  ],
  navigation: [
    {
      id: 'audit',
      group: 'settings',
      label: auditMessages.menu,
      to: '/pengaturan/catatan-perubahan',
      icon: IconHistory,
      permission: 'view:audit',
    },
  ],
}
