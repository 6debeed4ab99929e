import { IconClipboardHeart } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { roundMessages } from './monthly-round.messages.ts'

const path = '/poliklinik/pemeriksaan-bulanan'

/** The monthly examination; the card itself stands in the medical record. */
export const healthCardScreens: FeatureScreens = {
  routes: [{ path, lazy: async () => ({ Component: (await import('./MonthlyRoundScreen.tsx')).MonthlyRoundScreen }) }],
  navigation: [
    {
      id: 'monthly-round',
      group: 'clinic',
      part: 'daily',
      label: roundMessages.menu,
      to: path,
      icon: IconClipboardHeart,
      permission: 'view:health',
    },
  ],
}
