import { IconCertificate } from '@tabler/icons-react'
import { client } from '../../api/client.ts'
import type { FeatureScreens } from '../../app/features.ts'
import { licencePaths } from './licence-paths.ts'
import { licenceMessages as words } from './licences.messages.ts'

const most = 6

/** Applications for licences to practise, and the scans of the workers. */
export const licenceScreens: FeatureScreens = {
  routes: [
    {
      path: licencePaths.list,
      lazy: async () => ({ Component: (await import('./LicencesScreen.tsx')).LicencesScreen }),
    },
    {
      path: licencePaths.open,
      lazy: async () => ({ Component: (await import('./NewLicenceScreen.tsx')).NewLicenceScreen }),
    },
    {
      path: licencePaths.one(':licenceId'),
      lazy: async () => ({ Component: (await import('./LicenceScreen.tsx')).LicenceScreen }),
    },
    {
      path: licencePaths.dossier(':workerId'),
      lazy: async () => ({ Component: (await import('./DossierScreen.tsx')).DossierScreen }),
    },
  ],
  navigation: [
    {
      ...{ id: 'licences', group: 'staff', part: 'permits', label: words.menu, to: licencePaths.list },
      ...{ icon: IconCertificate, permission: 'view:licences' },
    },
  ],
  searchSources: [
    {
      id: 'licences',
      label: words.searchLabel,
      permission: 'view:licences',
      search: async (text, signal) => {
        const asked = text.toLocaleLowerCase('id')
        return (await client.licences.list({ workerId: null }, { signal }))
          .filter(({ number, workerName }) =>
            [number, workerName].some((one) => one.toLocaleLowerCase('id').includes(asked)),
          )
          .slice(0, most)
          .map(({ id, number, workerName }) => ({
            ...{ id, title: number, detail: workerName, to: licencePaths.one(id), icon: IconCertificate },
          }))
      },
    },
  ],
}
