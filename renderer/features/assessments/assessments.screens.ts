import { IconScale } from '@tabler/icons-react'
import { client } from '../../api/client.ts'
import type { FeatureScreens } from '../../app/features.ts'
import { assessmentPaths as paths } from './assessment-paths.ts'
import { assessmentMessages as words } from './assessments.messages.ts'

const most = 6

/** Risk and needs assessments: the list, a new one, each with its steps. */
export const assessmentScreens: FeatureScreens = {
  routes: [
    {
      path: paths.list,
      lazy: async () => ({ Component: (await import('./AssessmentListScreen.tsx')).AssessmentListScreen }),
    },
    {
      path: paths.open,
      lazy: async () => ({ Component: (await import('./NewAssessmentScreen.tsx')).NewAssessmentScreen }),
    },
    {
      path: paths.one(':assessmentId'),
      lazy: async () => ({ Component: (await import('./AssessmentScreen.tsx')).AssessmentScreen }),
    },
    {
      path: paths.fill(':assessmentId', ':formId'),
      lazy: async () => ({ Component: (await import('./FillAssessmentScreen.tsx')).FillAssessmentScreen }),
    },
  ],
  navigation: [
    {
      id: 'assessments',
      group: 'assessments',
      label: words.menu,
      to: paths.list,
      icon: IconScale,
      permission: 'view:assessments',
    },
  ],
  searchSources: [
    {
      id: 'assessments',
      label: words.searchLabel,
      permission: 'view:assessments',
      search: async (text, signal) => {
        const found = await client.assessments.search({ text, limit: most }, { signal })
        return found.map(({ id, number, name }) => ({
          ...{ id, title: number, detail: name, to: paths.one(id), icon: IconScale },
        }))
      },
    },
  ],
}
