import { IconArrowsExchange } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { handoverMessages as words } from './shift-handover.messages.ts'

const path = '/poliklinik/serah-terima'

/** The end of one shift and the beginning of the next. */
export const shiftHandoverScreens: FeatureScreens = {
  routes: [{ path, lazy: async () => ({ Component: (await import('./HandoverScreen.tsx')).HandoverScreen }) }],
  navigation: [
    {
      id: 'shift-handover',
      group: 'clinic',
      part: 'daily',
      label: words.menu,
      to: path,
      icon: IconArrowsExchange,
      permission: 'view:health',
    },
  ],
}
