import { IconTableImport } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { sdpMessages } from './sdp-attendance.messages.ts'
import { sdpPaths } from './sdp-paths.ts'

/** Attendance saved by SDP. */
export const sdpAttendanceScreens: FeatureScreens = {
  routes: [
    {
      path: sdpPaths.list,
      lazy: async () => ({ Component: (await import('./SdpImportsScreen.tsx')).SdpImportsScreen }),
    },
    {
      path: sdpPaths.start,
      lazy: async () => ({ Component: (await import('./NewSdpImportScreen.tsx')).NewSdpImportScreen }),
    },
    {
      path: sdpPaths.one(':importId'),
      lazy: async () => ({ Component: (await import('./SdpImportScreen.tsx')).SdpImportScreen }),
    },
  ],
  navigation: [
    {
      id: 'sdp-attendance',
      group: 'coaching',
      label: sdpMessages.menu,
      to: sdpPaths.list,
      icon: IconTableImport,
      permission: 'mark:attendance',
    },
  ],
}
