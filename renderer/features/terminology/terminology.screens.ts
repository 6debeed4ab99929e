import { IconListSearch, IconTemplate } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { templateMessages } from './templates.messages.ts'
import { terminologyMessages } from './terminology.messages.ts'
import { terminologyPaths } from './terminology-paths.ts'

/** Words for diagnoses, their lists, and templates for frequent complaints. */
export const terminologyScreens: FeatureScreens = {
  routes: [
    {
      path: terminologyPaths.diagnoses,
      lazy: async () => ({ Component: (await import('./DiagnosesScreen.tsx')).DiagnosesScreen }),
    },
    {
      path: terminologyPaths.imports,
      lazy: async () => ({ Component: (await import('./DiagnosisImportsScreen.tsx')).DiagnosisImportsScreen }),
    },
    {
      path: terminologyPaths.newImport,
      lazy: async () => ({ Component: (await import('./NewDiagnosisImportScreen.tsx')).NewDiagnosisImportScreen }),
    },
    {
      path: terminologyPaths.oneImport(':importId'),
      lazy: async () => ({ Component: (await import('./DiagnosisImportScreen.tsx')).DiagnosisImportScreen }),
    },
    {
      path: terminologyPaths.templates,
      lazy: async () => ({ Component: (await import('./TemplatesScreen.tsx')).TemplatesScreen }),
    },
  ],
  navigation: [
    {
      id: 'diagnoses',
      group: 'settings',
      label: terminologyMessages.menu,
      to: terminologyPaths.diagnoses,
      icon: IconListSearch,
      permission: 'manage:clinic',
    },
    {
      id: 'complaint-templates',
      group: 'settings',
      label: templateMessages.menu,
      to: terminologyPaths.templates,
      icon: IconTemplate,
      permission: 'manage:clinic',
    },
  ],
}
