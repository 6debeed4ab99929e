import { IconSignature } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { countersignMessages as words } from './countersigns.messages.ts'
import { useCountersignCount } from './countersigns.queries.ts'

const path = '/poliklinik/tanda-tangan-dokter'

/** What nurses did without a doctor. */
export const countersignScreens: FeatureScreens = {
  routes: [{ path, lazy: async () => ({ Component: (await import('./CountersignScreen.tsx')).CountersignScreen }) }],
  navigation: [
    {
      id: 'countersigns',
      group: 'clinic',
      part: 'notes',
      label: words.menu,
      to: path,
      icon: IconSignature,
      permission: 'view:health',
      useBadge: useCountersignCount,
    },
  ],
}
