import { IconMailForward } from '@tabler/icons-react'
import { client } from '../../api/client.ts'
import type { FeatureScreens } from '../../app/features.ts'
import { outgoingMessages as words } from './outgoing.messages.ts'
import { outgoingPaths } from './outgoing-paths.ts'

const most = 6

/** What the house complains of elsewhere. */
export const outgoingScreens: FeatureScreens = {
  routes: [
    {
      path: outgoingPaths.list,
      lazy: async () => ({ Component: (await import('./OutgoingComplaintsScreen.tsx')).OutgoingComplaintsScreen }),
    },
    {
      path: outgoingPaths.open,
      lazy: async () => ({ Component: (await import('./NewOutgoingScreen.tsx')).NewOutgoingScreen }),
    },
    {
      path: outgoingPaths.one(':outgoingId'),
      lazy: async () => ({ Component: (await import('./OutgoingScreen.tsx')).OutgoingScreen }),
    },
  ],
  navigation: [
    {
      id: 'outgoing-complaints',
      group: 'complaints',
      label: words.menu,
      to: outgoingPaths.list,
      icon: IconMailForward,
      permission: 'view:complaints',
    },
  ],
  searchSources: [
    {
      id: 'outgoing-complaints',
      label: words.searchLabel,
      permission: 'view:complaints',
      search: async (text, signal) => {
        const asked = text.toLocaleLowerCase('id')
        return (await client.outgoingComplaints.list({}, { signal }))
          .filter((row) =>
            [row.number, row.theirNumber ?? '', row.recipient].some((one) =>
              one.toLocaleLowerCase('id').includes(asked),
            ),
          )
          .slice(0, most)
          .map(({ id, number, recipient }) => ({
            ...{ id, title: number, detail: recipient, to: outgoingPaths.one(id), icon: IconMailForward },
          }))
      },
    },
  ],
}
