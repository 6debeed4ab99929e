import '@mantine/charts/styles.css'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { coachingReportWords as names } from '#shared/features/coaching-results/coaching-report.messages.ts'
import type { CoachingHistory } from '#shared/features/coaching-results/coaching-results.contract.ts'
import { orpc } from '../../api/client.ts'
import { useMay } from '../../app/session.ts'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { formatDate } from '../../format/dates.ts'
import { PersonProgrammes } from '../coaching-programmes/PersonProgrammes.tsx'
import { TabSection } from '../medical-records/TabSection.tsx'
import { AttendanceTable } from './AttendanceTable.tsx'
import { CoachingWorks } from './CoachingWorks.tsx'
import { coachingResultMessages as words } from './coaching-results.messages.ts'
import { useResultFacts } from './coaching-results.queries.ts'
import { ReasonsFigure } from './ReasonsFigure.tsx'
import { StrikeDialog, type Struck } from './StrikeDialog.tsx'

interface CoachingHistoryTabProps {
  readonly inmateId: string
  readonly isHere: boolean
  /** Absent for readers who may not add. */
  readonly onAddWork: (() => void) | null
}

/** Everything coaching offers and has offered somebody, and what came of it. */
export function CoachingHistoryTab({ inmateId, isHere, onAddWork }: CoachingHistoryTabProps) {
  const history = useQuery(orpc.coachingResults.historyOf.queryOptions({ input: { inmateId } }))
  return (
    <Stack gap="xl">
      <PersonProgrammes {...{ inmateId, isHere }} />
      <QueryContent query={history} shape="record">
        {(data) => <History history={data} onAddWork={onAddWork} />}
      </QueryContent>
    </Stack>
  )
}

interface PartProps {
  readonly history: CoachingHistory
  /** Absent for readers who may not strike out. */
  readonly onStrike: ((struck: Struck) => void) | null
}

function History({
  history,
  onAddWork,
}: Pick<CoachingHistoryTabProps, 'onAddWork'> & { readonly history: CoachingHistory }) {
  const mayManage = useMay('manage:coaching')
  const [struck, setStruck] = useState<Struck | null>(null)
  const part = { history, onStrike: mayManage ? setStruck : null }
  return (
    <Stack gap="xl">
      <Group>
        <PrintFileButton label={words.printHistory} path={`/files/coaching-histories/${history.person.id}`} />
      </Group>
      <TabSection title={names.attendanceTitle}>
        <AttendanceTable
          label={names.attendanceTitle}
          firstHead={names.columnProgramme}
          more={[names.membersTitle]}
          lines={[
            ...history.programmes.map(({ programme, attendance, memberships }) => ({
              ...{ id: programme.id, label: programme.name, attendance },
              cells: [
                memberships.map((one) => (
                  <Text key={`${one.askedOn} ${one.joinedOn ?? ''}`} size="sm">
                    {[
                      names.memberStates[one.state],
                      [one.joinedOn ?? one.askedOn, one.leftOn]
                        .flatMap((day) => (day === null ? [] : [formatDate(day)]))
                        .join(' - '),
                    ].join(', ')}
                  </Text>
                )),
              ],
            })),
            { id: 'total', label: names.allProgrammes, attendance: history.total, isTotal: true },
          ]}
        />
        <Text size="sm" c="dimmed" my="sm">
          {names.balance}
        </Text>
        <ReasonsFigure reasons={history.reasons} />
      </TabSection>
      <Assessments {...part} />
      <TabSection title={names.worksTitle} action={onAddWork && { label: words.addWork, onClick: onAddWork }}>
        <CoachingWorks works={history.works} onStrike={part.onStrike} />
      </TabSection>
      <Certificates {...part} />
      <StrikeDialog struck={struck} onClose={() => setStruck(null)} />
    </Stack>
  )
}

function Assessments({ history, onStrike }: PartProps) {
  const facts = useResultFacts().data
  const all = history.programmes.flatMap(({ programme, assessments }) =>
    assessments.map((assessment) => ({ ...assessment, programme: programme.name })),
  )
  return (
    <TabSection title={names.assessmentsTitle}>
      {all.length === 0 && <Text size="sm">{words.noAssessments}</Text>}
      <Stack gap="sm">
        {all.map(({ id, revision, programme, from, until, grades, note, byName }) => {
          const period = `${formatDate(from)} - ${formatDate(until)}`
          const name = words.assessmentOf(programme, period)
          return (
            <div key={id}>
              <Text size="sm" fw={600}>{`${programme}, ${period}`}</Text>
              {facts?.aspects.map(({ id: aspect, title }) => {
                const grade = facts.scale.find((one) => one.id === grades[aspect])
                return grade && <Text key={aspect} size="sm">{`${title}: ${grade.letter} (${grade.title})`}</Text>
              })}
              {note !== null && <Text size="sm">{note}</Text>}
              <Group gap="xs">
                <Text size="sm" c="dimmed">
                  {byName}
                </Text>
                {onStrike && (
                  <StrikeButton struck={{ what: 'voidAssessment', id, revision, name }} onStrike={onStrike} />
                )}
              </Group>
            </div>
          )
        })}
      </Stack>
    </TabSection>
  )
}

function Certificates({ history, onStrike }: PartProps) {
  return (
    <TabSection title={names.certificatesTitle}>
      {history.certificates.length === 0 && <Text size="sm">{words.noCertificates}</Text>}
      <Stack gap="sm">
        {history.certificates.map(({ id, revision, number, programme, issuedOn, state, voidReason }) => (
          <Group key={id} gap="sm">
            <Text size="sm">{`${programme.name}: ${number}, ${formatDate(issuedOn)}`}</Text>
            {state === 'voided' ? (
              <Text size="sm" c="dimmed">
                {words.voidedLine(voidReason ?? '')}
              </Text>
            ) : (
              <>
                <PrintFileButton label={words.printCertificateOf(number)} path={`/files/coaching-certificates/${id}`} />
                {onStrike && (
                  <StrikeButton
                    struck={{ what: 'voidCertificate', id, revision, name: words.certificateOf(number) }}
                    onStrike={onStrike}
                  />
                )}
              </>
            )}
          </Group>
        ))}
      </Stack>
    </TabSection>
  )
}

interface StrikeButtonProps {
  readonly struck: Struck
  readonly onStrike: (struck: Struck) => void
}

function StrikeButton({ struck, onStrike }: StrikeButtonProps) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-label={words.strikeOf(struck.name)}
      onClick={() => onStrike(struck)}
    >
      {words.strike}
    </Button>
  )
}
