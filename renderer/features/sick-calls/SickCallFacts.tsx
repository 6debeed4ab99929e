import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import type { SickCall } from '#shared/features/sick-calls/sick-calls.contract.ts'
import { SummaryList, type SummaryRow } from '../../components/SummaryList/SummaryList.tsx'
import { formatFullDate } from '../../format/dates.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { recordPaths } from '../medical-records/record-paths.ts'
import { titleIn } from './sick-call-columns.tsx'
import { sickCallMessages as words } from './sick-calls.messages.ts'
import type { useSickCallReference } from './sick-calls.queries.ts'

interface SickCallFactsProps {
  readonly call: SickCall
  readonly facts: NonNullable<ReturnType<typeof useSickCallReference>['data']>
}

/** What was asked, and each stamp with its two times. */
export function SickCallFacts({ call, facts }: SickCallFactsProps) {
  const zone = useZone()
  const { received, triage, end, voided, status } = call
  const labels = words.facts
  const stamp = ({ at, byName, recordedAt, lateReason }: SickCall['received'], note?: string) => (
    <>
      {words.stamp(formatInstant(at, zone), byName)}
      {note && <strong> ({note})</strong>}
      {lateReason !== null ? (
        <Text size="sm">{words.recordedLate(formatInstant(recordedAt, zone), lateReason)}</Text>
      ) : (
        recordedAt !== at && <Text size="sm">{words.recorded(formatInstant(recordedAt, zone))}</Text>
      )}
    </>
  )
  const late = (isLate: boolean | undefined) => (isLate === true ? words.wasLate : undefined)
  const due = (at: NonNullable<typeof status>['seenDue']) => formatInstant(at, zone)
  const rows: (SummaryRow | null)[] = [
    { label: labels.complaint, value: call.complaint },
    { label: labels.channel, value: titleIn(facts.channels, call.channel) },
    { label: labels.received, value: stamp(received) },
    triage && {
      label: labels.triaged,
      value: (
        <>
          <Text fw={600}>{titleIn(facts.levels, triage.level)}</Text>
          {stamp(triage, late(status?.wasLate.triage))}
        </>
      ),
    },
    triage?.note ? { label: labels.note, value: triage.note } : null,
    triage?.plannedOn ? { label: labels.plannedOn, value: formatFullDate(triage.plannedOn) } : null,
    status?.stage === 'triage' ? { label: labels.triageDue, value: due(status.triageDue) } : null,
    status !== null && end === null
      ? {
          label: labels.seenDue,
          value: status.overFreeDays ? `${due(status.seenDue)} (${words.overFreeDays})` : due(status.seenDue),
        }
      : null,
    end && {
      label: labels.ended,
      value: (
        <>
          <Text fw={600}>{words.outcomes[end.outcome]}</Text>
          {stamp(end, late(status?.wasLate.seen))}
          {end.encounterId !== null && (
            <Anchor component={Link} to={recordPaths.visit(call.person.id, end.encounterId)}>
              {words.openVisit}
            </Anchor>
          )}
        </>
      ),
    },
    end?.reason ? { label: labels.reason, value: end.reason } : null,
    voided && {
      label: labels.voided,
      value: (
        <>
          {words.stamp(formatInstant(voided.at, zone), voided.byName)}
          <Text size="sm">{voided.reason}</Text>
        </>
      ),
    },
  ]
  return <SummaryList rows={rows.filter((row) => row !== null)} />
}
