import type { FeatureScreens } from '../../app/features.ts'
import { assessmentProfilePaths } from './assessment-profile-paths.ts'

/** What came out of an assessment; reached from its page. */
export const assessmentProfileScreens: FeatureScreens = {
  routes: [
    {
      path: assessmentProfilePaths.results(':assessmentId'),
      lazy: async () => ({ Component: (await import('./AssessmentResultScreen.tsx')).AssessmentResultScreen }),
    },
  ],
  navigation: [],
}
