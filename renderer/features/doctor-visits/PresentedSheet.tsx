import { Anchor, Group, Stack, Text } from '@mantine/core'
import { Link } from 'react-router'
import type { DoctorVisit, PresentedPerson } from '#shared/features/doctor-visits/doctor-visits.contract.ts'
import { useMay } from '../../app/session.ts'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { RecordIdentifiers } from '../medical-records/RecordIdentifiers.tsx'
import { recordPaths } from '../medical-records/record-paths.ts'
import { VisitOrders } from '../visiting-doctor/VisitOrders.tsx'
import { doctorVisitMessages as words } from './doctor-visits.messages.ts'
import { EntryActions } from './EntryActions.tsx'
import { goneWord } from './gone-word.ts'
import { PresentedBadge } from './PresentedBadge.tsx'

interface PresentedSheetProps {
  readonly entry: PresentedPerson
  /** Null for whoever waits for a day. */
  readonly visit: DoctorVisit | null
  /** Days that still take people. */
  readonly open: readonly DoctorVisit[]
  readonly onOrder: () => void
  readonly onEdit: () => void
}

/** One person on the list: why, what became of it, and what can be done next. */
export function PresentedSheet({ entry, visit, open, onOrder, onEdit }: PresentedSheetProps) {
  const zone = useZone()
  const mayEnter = useMay('enter:health')
  const { person, settled, carried, encounter, meeting, countersigns } = entry
  const gone = goneWord(entry)
  return (
    <Stack gap="md">
      <Group gap="sm">
        <PresentedBadge entry={entry} />
        <Anchor component={Link} to={recordPaths.record(person.id)} size="sm">
          {words.openRecord}
        </Anchor>
        {encounter && (
          <Anchor component={Link} to={recordPaths.visit(person.id, encounter.id)} size="sm">
            {words.openVisit}
          </Anchor>
        )}
      </Group>
      <RecordIdentifiers inmateId={person.id} />
      {gone !== null && <PageNote meaning="attention">{words.goneText(gone)}</PageNote>}
      <div>
        <Text fw={600} style={{ whiteSpace: 'pre-line' }}>
          {entry.reason}
        </Text>
        <Text size="sm">
          {[words.urgencies[entry.urgency], ...(entry.confidentiality === 'extra' ? [words.confidential] : [])].join(
            ' · ',
          )}
        </Text>
        {carried && <Text size="sm">{words.carried(formatDate(carried.on), carried.reason)}</Text>}
        <Text size="sm" c="dimmed">
          {words.addedBy(formatInstant(entry.added.at, zone), entry.added.byName)}
        </Text>
        {settled && (
          <Text size="sm" c="dimmed">
            {words.settledBy(words.states[entry.state], formatInstant(settled.at, zone), settled.byName)}
          </Text>
        )}
        {settled?.reason && <Text size="sm">{words.because(settled.reason)}</Text>}
      </div>
      {countersigns > 0 && <PageNote meaning="neutral">{words.countersigns(formatNumber(countersigns))}</PageNote>}
      {mayEnter && (
        <EntryActions key={entry.revision} entry={entry} visit={visit} open={open} {...{ onOrder, onEdit }} />
      )}
      {meeting && (
        <>
          <Anchor component={Link} to={recordPaths.visit(person.id, meeting.id)}>
            {words.openMeeting(meeting.number)}
          </Anchor>
          <VisitOrders encounterId={meeting.id} />
        </>
      )}
    </Stack>
  )
}
