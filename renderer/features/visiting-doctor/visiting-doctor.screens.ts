import { IconUserHeart } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { visitingDoctorMessages as words } from './visiting-doctor.messages.ts'

const path = '/poliklinik/dokter-tamu'

/** Orders of doctors from outside. */
export const visitingDoctorScreens: FeatureScreens = {
  routes: [{ path, lazy: async () => ({ Component: (await import('./OrdersScreen.tsx')).OrdersScreen }) }],
  navigation: [
    {
      id: 'visiting-doctor',
      group: 'clinic',
      part: 'notes',
      label: words.menu,
      to: path,
      icon: IconUserHeart,
      permission: 'view:health',
    },
  ],
}
