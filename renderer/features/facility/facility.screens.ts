import { IconBuilding, IconCalendarEvent } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { calendarMessages } from './calendar.messages.ts'
import { facilityMessages } from './facility.messages.ts'

/** The unit's own data and its working calendar. */
export const facilityScreens: FeatureScreens = {
  routes: [
    {
      path: 'pengaturan/satuan-kerja',
      lazy: async () => ({ Component: (await import('./FacilityScreen.tsx')).FacilityScreen }),
    },
    {
      path: 'pengaturan/satuan-kerja/ubah',
      lazy: async () => ({ Component: (await import('./ChangeFacilityScreen.tsx')).ChangeFacilityScreen }),
    },
    {
      path: 'pengaturan/kalender',
      lazy: async () => ({ Component: (await import('./CalendarScreen.tsx')).CalendarScreen }),
    },
    {
      path: 'pengaturan/kalender/daftar',
      lazy: async () => ({ Component: (await import('./ImportHolidaysScreen.tsx')).ImportHolidaysScreen }),
    },
  ],
  navigation: [
    {
      id: 'facility',
      group: 'settings',
      label: facilityMessages.menu,
      to: '/pengaturan/satuan-kerja',
      icon: IconBuilding,
      permission: 'change:facility',
    },
    {
      id: 'calendar',
      group: 'settings',
      label: calendarMessages.menu,
      to: '/pengaturan/kalender',
      icon: IconCalendarEvent,
      permission: null,
    },
  ],
}
