import { IconCheckupList } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { doctorVisitPaths } from './doctor-visit-paths.ts'
import { doctorVisitMessages as words } from './doctor-visits.messages.ts'

/** Whom a doctor from outside is to see. */
export const doctorVisitScreens: FeatureScreens = {
  routes: [
    {
      path: doctorVisitPaths.list,
      lazy: async () => ({ Component: (await import('./DoctorListScreen.tsx')).DoctorListScreen }),
    },
  ],
  navigation: [
    {
      id: 'doctor-visits',
      group: 'clinic',
      part: 'notes',
      label: words.menu,
      to: doctorVisitPaths.list,
      icon: IconCheckupList,
      permission: 'view:health',
    },
  ],
}
