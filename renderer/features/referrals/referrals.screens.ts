import { IconAmbulance, IconShieldCheck } from '@tabler/icons-react'
import { client } from '../../api/client.ts'
import type { FeatureScreens } from '../../app/features.ts'
import { referralPaths } from './referral-paths.ts'
import { permitMessages } from './referral-permits.messages.ts'
import { referralSettingsMessages } from './referral-settings.messages.ts'
import { referralMessages as words } from './referrals.messages.ts'
import { usePermitCount } from './use-permit-count.ts'

const mostHits = 4

/** Sending people to a hospital, the head's permission for it, and the office's lists. */
export const referralScreens: FeatureScreens = {
  routes: [
    {
      path: referralPaths.list,
      lazy: async () => ({ Component: (await import('./ReferralListScreen.tsx')).ReferralListScreen }),
    },
    {
      path: referralPaths.open,
      lazy: async () => ({ Component: (await import('./NewReferralScreen.tsx')).NewReferralScreen }),
    },
    {
      path: referralPaths.referral(':referralId'),
      lazy: async () => ({ Component: (await import('./ReferralScreen.tsx')).ReferralScreen }),
    },
    {
      path: referralPaths.amend(':referralId'),
      lazy: async () => ({ Component: (await import('./AmendReferralScreen.tsx')).AmendReferralScreen }),
    },
    {
      path: referralPaths.permits,
      lazy: async () => ({ Component: (await import('./PermitListScreen.tsx')).PermitListScreen }),
    },
    {
      path: referralPaths.permit(':referralId'),
      lazy: async () => ({ Component: (await import('./PermitScreen.tsx')).PermitScreen }),
    },
    {
      path: referralPaths.settings,
      lazy: async () => ({ Component: (await import('./ReferralSettingsScreen.tsx')).ReferralSettingsScreen }),
    },
  ],
  navigation: [
    {
      id: 'referrals',
      group: 'clinic',
      part: 'outgoing',
      label: words.menu,
      to: referralPaths.list,
      icon: IconAmbulance,
      permission: 'view:health',
    },
    {
      id: 'referral-permits',
      group: 'clinic',
      part: 'outgoing',
      label: permitMessages.menu,
      to: referralPaths.permits,
      icon: IconShieldCheck,
      permission: 'permit:referrals',
      useBadge: usePermitCount,
    },
    {
      id: 'referral-settings',
      group: 'settings',
      label: referralSettingsMessages.menu,
      to: referralPaths.settings,
      icon: IconAmbulance,
      permission: 'manage:clinic',
    },
  ],
  searchSources: [
    {
      id: 'referrals',
      label: words.searchSource,
      permission: 'view:health',
      search: async (text, signal) => {
        const found = await client.referrals.search({ text, limit: mostHits }, { signal })
        return found.map(({ id, number, inmate, state, hospital }) => ({
          id,
          title: words.found(number, inmate.name),
          detail: [words.states[state], hospital].join(' · '),
          to: referralPaths.referral(id),
          icon: IconAmbulance,
        }))
      },
    },
  ],
}
