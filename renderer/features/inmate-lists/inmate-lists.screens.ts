import type { FeatureScreens } from '../../app/features.ts'
import { listPaths } from './list-paths.ts'

/** Lists that go from one computer of the unit to another; reached from the page of lists. */
export const inmateListsScreens: FeatureScreens = {
  routes: [
    {
      path: listPaths.make,
      lazy: async () => ({ Component: (await import('./MakeListScreen.tsx')).MakeListScreen }),
    },
    {
      path: listPaths.open,
      lazy: async () => ({ Component: (await import('./OpenListScreen.tsx')).OpenListScreen }),
    },
  ],
  navigation: [],
}
