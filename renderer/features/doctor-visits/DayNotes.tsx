import { Stack, Text } from '@mantine/core'
import type { DoctorVisit } from '#shared/features/doctor-visits/doctor-visits.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { doctorVisitMessages as words } from './doctor-visits.messages.ts'

interface DayNotesProps {
  /** Null: those who wait for a day. */
  readonly visit: DoctorVisit | null
  readonly hasOpenDay: boolean
  readonly today: CalendarDate | undefined
}

/** Above the list: whose day it is, and how far it has come. */
export function DayNotes({ visit, hasOpenDay, today }: DayNotesProps) {
  const zone = useZone()
  if (visit === null)
    return (
      <PageNote meaning="neutral" title={hasOpenDay ? undefined : words.noDoctor}>
        {words.noDayText}
      </PageNote>
    )
  const { closed, reopened } = visit
  const parts = [
    formatDate(visit.on),
    visit.doctorName,
    ...(visit.doctorLicence === null ? [] : [words.licence(visit.doctorLicence)]),
    ...(visit.doctorInstitution === null ? [] : [visit.doctorInstitution]),
    words.waitingCount(formatNumber(visit.waiting)),
    words.presentedCount(formatNumber(visit.presented)),
  ]
  return (
    <Stack gap="xs" mb="sm">
      <Text fw={600}>{words.head(parts)}</Text>
      {closed && (
        <PageNote meaning="neutral" title={words.closedBy(formatInstant(closed.at, zone), closed.byName)}>
          {closed.reason !== null && words.closedWhy(closed.reason)}
        </PageNote>
      )}
      {!closed && reopened && (
        <PageNote meaning="neutral">
          {words.reopenedBy(formatInstant(reopened.at, zone), reopened.byName, reopened.reason)}
        </PageNote>
      )}
      {!closed && today !== undefined && visit.on < today && <PageNote meaning="attention">{words.isPast}</PageNote>}
    </Stack>
  )
}
