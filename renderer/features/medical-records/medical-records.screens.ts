import { IconFileSearch, IconNotebook, IconSettings, IconStethoscope } from '@tabler/icons-react'
import { client } from '../../api/client.ts'
import type { FeatureScreens } from '../../app/features.ts'
import { detailOf } from '../inmates/inmate-search-source.ts'
import { clinicSettingsMessages } from './clinic-settings.messages.ts'
import { recordMessages as words } from './medical-records.messages.ts'
import { recordPaths } from './record-paths.ts'

const mostHits = 4

/** The day at the clinic, the record of each person, its visits, and the search in the notes. */
export const medicalRecordScreens: FeatureScreens = {
  routes: [
    {
      path: recordPaths.today,
      lazy: async () => ({ Component: (await import('./ClinicTodayScreen.tsx')).ClinicTodayScreen }),
    },
    {
      path: recordPaths.search,
      lazy: async () => ({ Component: (await import('./NoteSearchScreen.tsx')).NoteSearchScreen }),
    },
    {
      path: recordPaths.settings,
      lazy: async () => ({ Component: (await import('./ClinicSettingsScreen.tsx')).ClinicSettingsScreen }),
    },
    {
      path: recordPaths.newVisit,
      lazy: async () => ({ Component: (await import('./RecordVisitScreen.tsx')).RecordVisitScreen }),
    },
    {
      path: recordPaths.record(':inmateId'),
      lazy: async () => ({ Component: (await import('./MedicalRecordScreen.tsx')).MedicalRecordScreen }),
    },
    {
      path: recordPaths.visit(':inmateId', ':visitId'),
      lazy: async () => ({ Component: (await import('./VisitScreen.tsx')).VisitScreen }),
    },
    {
      path: recordPaths.write(':inmateId', ':visitId'),
      lazy: async () => ({ Component: (await import('./WriteVisitScreen.tsx')).WriteVisitScreen }),
    },
  ],
  navigation: [
    {
      id: 'clinic-today',
      group: 'clinic',
      part: 'daily',
      label: words.menu,
      to: recordPaths.today,
      icon: IconStethoscope,
      permission: 'view:health',
    },
    {
      id: 'note-search',
      group: 'clinic',
      part: 'notes',
      label: words.searchMenu,
      to: recordPaths.search,
      icon: IconFileSearch,
      permission: 'view:health',
    },
    {
      id: 'clinic-settings',
      group: 'settings',
      label: clinicSettingsMessages.title,
      to: recordPaths.settings,
      icon: IconSettings,
      permission: 'manage:clinic',
    },
  ],
  searchSources: [
    {
      id: 'medical-records',
      label: words.searchSource,
      permission: 'view:health',
      search: async (text, signal) => {
        const people = await client.inmates.search({ text, limit: mostHits, state: null }, { signal })
        return people.map((person) => ({
          id: person.id,
          title: words.recordOf(person.name),
          detail: detailOf(person),
          to: recordPaths.record(person.id),
          icon: IconNotebook,
        }))
      },
    },
  ],
}
