import { IconUserCog } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { accountsMessages } from './accounts.messages.ts'

/** Accounts and what their roles may do. */
export const accountsScreens: FeatureScreens = {
  routes: [
    {
      path: 'pengaturan/akun',
      lazy: async () => ({ Component: (await import('./AccountsScreen.tsx')).AccountsScreen }),
    },
    {
      path: 'pengaturan/akun/baru',
      lazy: async () => ({ Component: (await import('./NewAccountScreen.tsx')).NewAccountScreen }),
    },
    {
      path: 'pengaturan/akun/:id',
      lazy: async () => ({ Component: (await import('./AccountScreen.tsx')).AccountScreen }),
    },
    {
      path: 'pengaturan/akun/:id/kata-sandi',
      lazy: async () => ({ Component: (await import('./ResetPasswordScreen.tsx')).ResetPasswordScreen }),
    },
    { path: 'pengaturan/peran', lazy: async () => ({ Component: (await import('./RolesScreen.tsx')).RolesScreen }) },
  ],
  navigation: [
    {
      id: 'accounts',
      group: 'settings',
      label: accountsMessages.menu,
      to: '/pengaturan/akun',
      icon: IconUserCog,
      permission: 'manage:accounts',
    },
  ],
}
