import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { FacilityProfile } from '#shared/features/facility/facility.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { RecordPage } from '../../components/RecordPage/RecordPage.tsx'
import { formatDate } from '../../format/dates.ts'
import { FacilityFacts } from './FacilityFacts.tsx'
import { FacilityVersions } from './FacilityVersions.tsx'
import { facilityMessages } from './facility.messages.ts'
import { useFacility, useFacilityVersions, useNumbering, usePreferences, useUnitDay } from './facility.queries.ts'
import { NumberingForm } from './NumberingForm.tsx'
import { PreferencesForm } from './PreferencesForm.tsx'

/** The unit's own data: what holds today, how letters are numbered, and what held before. */
export function FacilityScreen() {
  const facility = useFacility()
  const day = useUnitDay()
  return (
    <QueryContent query={facility} shape="record">
      {(profile) => (
        <QueryContent query={day} shape="record">
          {({ date }) => <FacilityRecord profile={profile} today={date} />}
        </QueryContent>
      )}
    </QueryContent>
  )
}

function FacilityRecord({ profile, today }: { readonly profile: FacilityProfile; readonly today: CalendarDate }) {
  const versions = useFacilityVersions()
  const numbering = useNumbering()
  const preferences = usePreferences()
  const [opened, setOpened] = useState<FacilityProfile | null>(null)
  const coming = versions.data?.find((version) => version.validFrom > today)
  return (
    <RecordPage
      head={{
        title: facilityMessages.title,
        subtitle: facilityMessages.validNow(formatDate(profile.validFrom)),
        mainAction: { label: facilityMessages.change, to: '/pengaturan/satuan-kerja/ubah', icon: IconPencil },
      }}
      banner={coming && <PageNote meaning="running">{facilityMessages.next(formatDate(coming.validFrom))}</PageNote>}
      tabs={[
        { id: 'data', label: facilityMessages.tabs.data, content: <FacilityFacts profile={profile} /> },
        {
          id: 'nomor',
          label: facilityMessages.tabs.numbering,
          content: (
            <QueryContent query={numbering} shape="form">
              {({ pattern }) => <NumberingForm profile={profile} today={today} pattern={pattern} />}
            </QueryContent>
          ),
        },
        {
          id: 'keamanan',
          label: facilityMessages.tabs.preferences,
          content: (
            <QueryContent query={preferences} shape="form">
              {(values) => <PreferencesForm preferences={values} />}
            </QueryContent>
          ),
        },
        {
          id: 'versi',
          label: facilityMessages.tabs.history,
          content: (
            <QueryContent query={versions} shape="table">
              {(all) => <FacilityVersions versions={all} currentId={profile.id} onOpen={setOpened} />}
            </QueryContent>
          ),
        },
      ]}
      history={{ type: 'facility', id: '' }}
      sheet={
        opened && {
          title: facilityMessages.versionOf(formatDate(opened.validFrom)),
          onClose: () => setOpened(null),
          content: <FacilityFacts profile={opened} />,
        }
      }
    />
  )
}
