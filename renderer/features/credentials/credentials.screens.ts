import { IconBell, IconId, IconLicense, IconShieldCheck } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { credentialPaths } from './credential-paths.ts'
import { credentialMessages as words } from './credentials.messages.ts'

/** STR, SIP and SKP, their reminders, and who may work today. */
export const credentialScreens: FeatureScreens = {
  routes: [
    {
      path: credentialPaths.readiness,
      lazy: async () => ({ Component: (await import('./ReadinessScreen.tsx')).ReadinessScreen }),
    },
    {
      path: credentialPaths.list,
      lazy: async () => ({ Component: (await import('./CredentialListScreen.tsx')).CredentialListScreen }),
    },
    {
      path: credentialPaths.one(':workerId'),
      lazy: async () => ({ Component: (await import('./WorkerCredentialsScreen.tsx')).WorkerCredentialsScreen }),
    },
    {
      path: credentialPaths.own,
      lazy: async () => ({ Component: (await import('./OwnCredentialsScreen.tsx')).OwnCredentialsScreen }),
    },
    {
      path: credentialPaths.reminders,
      lazy: async () => ({ Component: (await import('./RemindersScreen.tsx')).RemindersScreen }),
    },
    {
      path: credentialPaths.settings,
      lazy: async () => ({ Component: (await import('./CredentialSettingsScreen.tsx')).CredentialSettingsScreen }),
    },
  ],
  navigation: [
    {
      ...{ id: 'readiness', group: 'staff', label: words.readinessMenu, to: credentialPaths.readiness },
      ...{ icon: IconShieldCheck, permission: 'view:workers' },
    },
    {
      ...{ id: 'credentials', group: 'staff', part: 'permits', label: words.menu, to: credentialPaths.list },
      alsoAt: [credentialPaths.settings],
      ...{ icon: IconLicense, permission: 'view:licences' },
    },
    {
      ...{
        id: 'licence-reminders',
        group: 'staff',
        part: 'permits',
        label: words.remindersMenu,
        to: credentialPaths.reminders,
      },
      ...{ icon: IconBell, permission: 'view:licences' },
    },
    {
      ...{ id: 'own-credentials', group: 'staff', label: words.ownMenu, to: credentialPaths.own },
      ...{ icon: IconId, permission: 'view:workers' },
    },
  ],
}
