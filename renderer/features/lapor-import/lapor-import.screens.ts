import { IconWorldDownload } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { laporMessages } from './lapor-import.messages.ts'
import { laporPaths } from './lapor-paths.ts'

export const laporImportScreens: FeatureScreens = {
  routes: [
    {
      path: laporPaths.take,
      lazy: async () => ({ Component: (await import('./LaporImportScreen.tsx')).LaporImportScreen }),
    },
  ],
  navigation: [
    {
      id: 'lapor-import',
      group: 'complaints',
      label: laporMessages.menu,
      to: laporPaths.take,
      icon: IconWorldDownload,
      permission: 'enter:complaints',
    },
  ],
}
