import { IconDeviceDesktopCog } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { installationMessages } from './installation.messages.ts'

/** What this one computer is used for. */
export const installationScreens: FeatureScreens = {
  routes: [
    {
      path: 'pengaturan/komputer',
      lazy: async () => ({ Component: (await import('./InstallationScreen.tsx')).InstallationScreen }),
    },
  ],
  navigation: [
    {
      id: 'installation',
      group: 'settings',
      label: installationMessages.menu,
      to: '/pengaturan/komputer',
      icon: IconDeviceDesktopCog,
      permission: 'change:facility',
    },
  ],
}
