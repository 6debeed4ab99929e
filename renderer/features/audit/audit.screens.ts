import { IconEye, IconHistory } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { auditMessages } from './audit.messages.ts'
import { readsMessages } from './reads.messages.ts'

/** Who changed what, and whether the record of it is whole. */
export const auditScreens: FeatureScreens = {
  routes: [
    {
      path: 'pengaturan/catatan-perubahan',
      lazy: async () => ({ Component: (await import('./AuditScreen.tsx')).AuditScreen }),
    },
    {
      path: 'pengaturan/catatan-pembacaan',
      lazy: async () => ({ Component: (await import('./ReadsScreen.tsx')).ReadsScreen }),
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
    {
      id: 'reads',
      group: 'settings',
      label: readsMessages.menu,
      to: '/pengaturan/catatan-pembacaan',
      icon: IconEye,
      permission: 'view:audit',
    },
  ],
}
