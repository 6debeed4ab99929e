import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { type Client, client, orpc } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatDate, formatLongDate } from '../../format/dates.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import { RetentionMarks } from '../record-retention/RetentionMarks.tsx'
import { AllergyList } from './AllergyList.tsx'
import type { EntrySheetKind } from './EntrySheet.tsx'
import { entryMessages } from './entries.messages.ts'
import { MeasuredValue } from './MeasuredValue.tsx'
import { medicalRecordFailure } from './medical-record-failure.ts'
import { recordMessages as words } from './medical-records.messages.ts'
import { ProblemList } from './ProblemList.tsx'
import classes from './Records.module.css'
import { newVisitFor, recordPaths } from './record-paths.ts'
import { TabSection } from './TabSection.tsx'
import { useRecordCommand } from './use-record-command.ts'
import { signWord } from './vital-words.ts'

type Summary = Awaited<ReturnType<Client['recordEntries']['summary']>>

export interface RecordTabProps {
  readonly inmateId: string
  /** Opens the side panel; null for readers who may not add. */
  readonly onAdd: ((kind: EntrySheetKind) => void) | null
}

interface SummaryTabProps extends RecordTabProps {
  /** What the person takes now; given by the pharmacy. */
  readonly medicines?: ReactNode
}

/** What a nurse wants to know first. */
export function SummaryTab({ inmateId, onAdd, medicines }: SummaryTabProps) {
  const zone = useZone()
  const summary = useQuery(orpc.recordEntries.summary.queryOptions({ input: { inmateId } }))
  const adding = (kind: EntrySheetKind, label: string) => onAdd && { label, onClick: () => onAdd(kind) }
  return (
    <QueryContent query={summary} shape="record">
      {({ problems, allergies, lastVitals, followUps, lastVisit, keptUntil }) => (
        <div className={classes.columns}>
          <Stack gap="lg">
            <TabSection title={words.allergies} action={adding('allergy', entryMessages.allergyAdd)}>
              <AllergyList inmateId={inmateId} allergies={allergies} />
            </TabSection>
            <TabSection title={words.problems} action={adding('problem', entryMessages.problemAdd)}>
              {problems.length === 0 ? (
                <Text>{words.problemsNone}</Text>
              ) : (
                <ProblemList label={words.problems} problems={problems} />
              )}
            </TabSection>
            {medicines}
          </Stack>
          <Stack gap="lg">
            <TabSection title={words.lastVitals}>
              {lastVitals.length === 0 ? (
                <Text>{words.vitalsNone}</Text>
              ) : (
                <ul className={classes.signs}>
                  {lastVitals.map((one) => (
                    <li key={one.sign}>
                      <Text size="sm" c="dimmed">
                        {signWord(one.sign)}, {formatDate(toCalendarDate(one.caredAt, zone))}
                      </Text>
                      <MeasuredValue measured={one} />
                    </li>
                  ))}
                </ul>
              )}
            </TabSection>
            <FollowUps inmateId={inmateId} followUps={followUps} />
            {lastVisit && (
              <TabSection title={words.lastVisit}>
                <Anchor component={Link} to={recordPaths.visit(inmateId, lastVisit.id)}>
                  {formatInstant(lastVisit.caredAt, zone)}
                </Anchor>
              </TabSection>
            )}
            <TabSection title={words.retention}>
              <Text size="sm">{keptUntil === null ? words.keptNone : words.keptUntil(formatLongDate(keptUntil))}</Text>
              <RetentionMarks inmateId={inmateId} />
            </TabSection>
          </Stack>
        </div>
      )}
    </QueryContent>
  )
}

function FollowUps({ inmateId, followUps }: { readonly inmateId: string; readonly followUps: Summary['followUps'] }) {
  const mayEnter = useMay('enter:health')
  const [closing, setClosing] = useState<string | null>(null)
  const close = useRecordCommand(client.medicalRecords.closeFollowUp, useSubmitKey(closing !== null))
  return (
    <TabSection title={words.followUps}>
      {followUps.length === 0 && <Text>{words.followUpsNone}</Text>}
      <ul className={classes.visits} aria-label={words.followUps}>
        {followUps.map(({ id, on, note }) => (
          <li key={id}>
            <Text fw={600}>{formatDate(on)}</Text>
            {note && <Text size="sm">{note}</Text>}
            {mayEnter && (
              <Group gap="xs" mt="xs">
                <Button component={Link} to={newVisitFor(inmateId, id)} variant="default" size="compact-md">
                  {words.answer}
                </Button>
                <Button variant="subtle" size="compact-md" onClick={() => setClosing(id)}>
                  {words.closeFollowUp}
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ul>
      <ReasonDialog
        isOpen={closing !== null}
        title={words.closeFollowUpTitle}
        question={words.closeFollowUpQuestion}
        confirmLabel={words.closeFollowUp}
        onClose={() => setClosing(null)}
        onConfirm={(reason) =>
          closing !== null &&
          close.mutate(
            { id: closing, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.followUpClosed })
                setClosing(null)
              },
            },
          )
        }
        isBusy={close.isPending}
        failure={medicalRecordFailure(close.error)}
      />
    </TabSection>
  )
}
