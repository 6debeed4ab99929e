import { IconTableImport } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { importPaths } from './import-paths.ts'
import { importMessages } from './inmate-import.messages.ts'

/** Lists of people from other programs. */
export const inmateImportScreens: FeatureScreens = {
  routes: [
    {
      path: importPaths.list,
      lazy: async () => ({ Component: (await import('./ImportListScreen.tsx')).ImportListScreen }),
    },
    {
      path: importPaths.start,
      lazy: async () => ({ Component: (await import('./NewImportScreen.tsx')).NewImportScreen }),
    },
    {
      path: importPaths.mappings,
      lazy: async () => ({ Component: (await import('./MappingsScreen.tsx')).MappingsScreen }),
    },
    {
      path: importPaths.plan(':planId'),
      lazy: async () => ({ Component: (await import('./ImportPlanScreen.tsx')).ImportPlanScreen }),
    },
  ],
  navigation: [
    {
      id: 'inmate-import',
      group: 'today',
      label: importMessages.menu,
      to: importPaths.list,
      icon: IconTableImport,
      permission: 'register:inmates',
    },
  ],
}
