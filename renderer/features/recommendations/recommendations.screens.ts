import { IconClockCog, IconFileCertificate, IconListDetails, IconReportMedical } from '@tabler/icons-react'
import { client } from '../../api/client.ts'
import type { FeatureScreens } from '../../app/features.ts'
import { recommendationPaths } from './recommendation-paths.ts'
import { recommendationMessages as words } from './recommendations.messages.ts'
import { reportMessages } from './report/report.messages.ts'
import { serviceTermMessages } from './settings/service-terms.messages.ts'
import { useMyTurnCount } from './use-my-turn-count.ts'

const most = 6

/** Requests for a medical recommendation: list, opening, case, letters, approval, settings. */
export const recommendationScreens: FeatureScreens = {
  routes: [
    {
      path: recommendationPaths.list,
      lazy: async () => ({ Component: (await import('./RecommendationListScreen.tsx')).RecommendationListScreen }),
    },
    {
      path: recommendationPaths.open,
      lazy: async () => ({ Component: (await import('./OpenRecommendationScreen.tsx')).OpenRecommendationScreen }),
    },
    {
      path: recommendationPaths.case(':caseId'),
      lazy: async () => ({ Component: (await import('./RecommendationScreen.tsx')).RecommendationScreen }),
    },
    {
      path: `${recommendationPaths.case(':caseId')}/surat/:template`,
      lazy: async () => ({ Component: (await import('./letters/LetterScreen.tsx')).LetterScreen }),
    },
    {
      path: recommendationPaths.approval(':caseId'),
      lazy: async () => ({ Component: (await import('./approval/ApprovalScreen.tsx')).ApprovalScreen }),
    },
    {
      path: recommendationPaths.report,
      lazy: async () => ({ Component: (await import('./report/MonthlyReportScreen.tsx')).MonthlyReportScreen }),
    },
    {
      path: recommendationPaths.settings,
      lazy: async () => ({ Component: (await import('./settings/ServiceSettingsScreen.tsx')).ServiceSettingsScreen }),
    },
    {
      path: recommendationPaths.procedures,
      lazy: async () => ({
        Component: (await import('./settings/ServiceProceduresScreen.tsx')).ServiceProceduresScreen,
      }),
    },
  ],
  navigation: [
    {
      id: 'recommendations',
      group: 'clinic',
      part: 'outgoing',
      label: words.menu,
      to: recommendationPaths.list,
      icon: IconFileCertificate,
      permission: 'view:recommendations',
      useBadge: useMyTurnCount,
    },
    {
      id: 'recommendation-report',
      group: 'clinic',
      part: 'outgoing',
      label: reportMessages.menu,
      to: recommendationPaths.report,
      icon: IconReportMedical,
      permission: 'view:service-reports',
    },
    {
      id: 'recommendation-service',
      group: 'settings',
      label: words.settingsMenu,
      to: recommendationPaths.settings,
      icon: IconClockCog,
      permission: 'change:services',
    },
    {
      id: 'service-procedures',
      group: 'settings',
      label: serviceTermMessages.menu,
      to: recommendationPaths.procedures,
      icon: IconListDetails,
      permission: 'change:services',
    },
  ],
  searchSources: [
    {
      id: 'recommendations',
      label: words.searchLabel,
      permission: 'view:recommendations',
      search: async (text, signal) => {
        const rows = await client.recommendations.list(
          { states: [], turn: 'any', includeEnded: true, inmateId: null },
          { signal },
        )
        const asked = text.toLocaleLowerCase('id')
        return rows
          .filter((row) => `${row.number} ${row.inmateName}`.toLocaleLowerCase('id').includes(asked))
          .slice(0, most)
          .map((row) => ({
            id: row.id,
            title: row.number,
            detail: row.inmateName,
            to: recommendationPaths.case(row.id),
            icon: IconFileCertificate,
          }))
      },
    },
  ],
}
