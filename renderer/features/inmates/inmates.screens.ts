import { IconUsers } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { inmatePaths } from './inmate-paths.ts'
import { inmateSearchSource } from './inmate-search-source.ts'
import { inmateMessages } from './inmates.messages.ts'

/** The people of the unit: list, registration, profile. */
export const inmatesScreens: FeatureScreens = {
  routes: [
    {
      path: 'warga-binaan',
      lazy: async () => ({ Component: (await import('./InmateListScreen.tsx')).InmateListScreen }),
    },
    {
      path: 'warga-binaan/baru',
      lazy: async () => ({ Component: (await import('./RegisterInmateScreen.tsx')).RegisterInmateScreen }),
    },
    {
      path: 'warga-binaan/:inmateId',
      lazy: async () => ({ Component: (await import('./InmateProfileScreen.tsx')).InmateProfileScreen }),
    },
    {
      path: 'warga-binaan/:inmateId/ubah',
      lazy: async () => ({ Component: (await import('./EditInmateScreen.tsx')).EditInmateScreen }),
    },
  ],
  navigation: [
    {
      id: 'inmates',
      group: 'today',
      label: inmateMessages.menu,
      to: inmatePaths.list,
      icon: IconUsers,
      permission: 'view:inmates',
    },
  ],
  searchSources: [inmateSearchSource],
}
