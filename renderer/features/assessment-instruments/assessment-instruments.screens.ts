import { IconFileCertificate } from '@tabler/icons-react'
import type { FeatureScreens } from '../../app/features.ts'
import { instrumentDraftPaths as paths } from './instrument-draft-paths.ts'
import { instrumentDraftMessages as words } from './instrument-drafts.messages.ts'

/** Instruments of risk and needs assessment, and the office's drafts of them. */
export const assessmentInstrumentScreens: FeatureScreens = {
  routes: [
    {
      path: paths.instruments,
      lazy: async () => ({
        Component: (await import('./AssessmentInstrumentsScreen.tsx')).AssessmentInstrumentsScreen,
      }),
    },
    {
      path: paths.draft(':draftId'),
      lazy: async () => ({ Component: (await import('./InstrumentDraftScreen.tsx')).InstrumentDraftScreen }),
    },
  ],
  navigation: [
    {
      id: 'assessment-instruments',
      group: 'assessments',
      label: words.menu,
      to: paths.instruments,
      icon: IconFileCertificate,
      permission: 'manage:assessments',
    },
  ],
}
