import { IconUserShare } from '@tabler/icons-react'
import { client } from '../../api/client.ts'
import type { FeatureScreens } from '../../app/features.ts'
import { clientPaths } from './client-paths.ts'
import { clientMessages as words } from './clients.messages.ts'

const most = 6

/** The register of klien: people under supervision of a Bapas. */
export const clientScreens: FeatureScreens = {
  routes: [
    {
      path: clientPaths.list,
      lazy: async () => ({ Component: (await import('./ClientListScreen.tsx')).ClientListScreen }),
    },
    {
      path: clientPaths.register,
      lazy: async () => ({ Component: (await import('./RegisterClientScreen.tsx')).RegisterClientScreen }),
    },
    {
      path: clientPaths.one(':clientId'),
      lazy: async () => ({ Component: (await import('./ClientScreen.tsx')).ClientScreen }),
    },
  ],
  navigation: [
    {
      ...{ id: 'assessment-clients', group: 'assessments', label: words.menu, to: clientPaths.list },
      ...{ icon: IconUserShare, permission: 'view:assessments' },
    },
  ],
  searchSources: [
    {
      id: 'assessment-clients',
      label: words.client,
      permission: 'view:assessments',
      search: async (text, signal) =>
        (await client.assessmentClients.list({ text, includeEnded: false, inmateId: null }, { signal }))
          .slice(0, most)
          .map(({ id, name, office }) => ({
            ...{ id, title: name, detail: office, to: clientPaths.one(id), icon: IconUserShare },
          })),
    },
  ],
}
