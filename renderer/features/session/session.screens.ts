import type { FeatureScreens } from '../../app/features.ts'

/** One's own account; reached from the account menu, so it has no place in the rail. */
export const sessionScreens: FeatureScreens = {
  routes: [
    {
      path: 'kata-sandi',
      lazy: async () => ({ Component: (await import('./ChangePasswordScreen.tsx')).ChangePasswordScreen }),
    },
  ],
  navigation: [],
}
