import { IconUsers, IconUsersGroup } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { inmateMergeMessages } from './inmate-merge.messages.ts'
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
    {
      path: 'data-ganda',
      lazy: async () => ({ Component: (await import('./DuplicatesScreen.tsx')).DuplicatesScreen }),
    },
    {
      path: 'data-ganda/:keptId/:absorbedId',
      lazy: async () => ({ Component: (await import('./MergeScreen.tsx')).MergeScreen }),
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
    {
      id: 'duplicates',
      group: 'today',
      label: inmateMergeMessages.menu,
      to: inmatePaths.duplicates,
      icon: IconUsersGroup,
      permission: 'register:inmates',
    },
  ],
  searchSources: [inmateSearchSource],
}
