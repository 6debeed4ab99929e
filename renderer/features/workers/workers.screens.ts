import { IconUsersGroup } from '@tabler/icons-react'
import { client } from '../../api/client.ts'
import type { FeatureScreens } from '../../app/features.ts'
import { workerPaths } from './worker-paths.ts'
import { workerMessages as words } from './workers.messages.ts'

const most = 6

/** The register of those who work here. */
export const workerScreens: FeatureScreens = {
  routes: [
    {
      path: workerPaths.list,
      lazy: async () => ({ Component: (await import('./WorkerListScreen.tsx')).WorkerListScreen }),
    },
    {
      path: workerPaths.add,
      lazy: async () => ({ Component: (await import('./NewWorkerScreen.tsx')).NewWorkerScreen }),
    },
    {
      path: workerPaths.import,
      lazy: async () => ({ Component: (await import('./ImportWorkersScreen.tsx')).ImportWorkersScreen }),
    },
    {
      path: workerPaths.one(':workerId'),
      lazy: async () => ({ Component: (await import('./WorkerScreen.tsx')).WorkerScreen }),
    },
  ],
  navigation: [
    {
      ...{ id: 'workers', group: 'staff', label: words.menu, to: workerPaths.list },
      ...{ icon: IconUsersGroup, permission: 'view:workers' },
    },
  ],
  searchSources: [
    {
      id: 'workers',
      label: words.worker,
      permission: 'view:workers',
      search: async (text, signal) =>
        (await client.workers.list({ text, includeEnded: false }, { signal }))
          .slice(0, most)
          .map(({ id, name, position }) => ({
            ...{ id, title: name, detail: position, to: workerPaths.one(id), icon: IconUsersGroup },
          })),
    },
  ],
}
