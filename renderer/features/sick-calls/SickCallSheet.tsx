import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconStethoscope } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { SickCall } from '#shared/features/sick-calls/sick-calls.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { HistorySection } from '../../components/History/HistorySection.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { doctorVisitPaths } from '../doctor-visits/doctor-visit-paths.ts'
import { doctorVisitMessages } from '../doctor-visits/doctor-visits.messages.ts'
import { RecordIdentifiers } from '../medical-records/RecordIdentifiers.tsx'
import { recordPaths } from '../medical-records/record-paths.ts'
import { EndCallActions } from './EndCallActions.tsx'
import { LinkVisit } from './LinkVisit.tsx'
import { SickCallBadge } from './SickCallBadge.tsx'
import { SickCallFacts } from './SickCallFacts.tsx'
import { sickCallMessages as words } from './sick-calls.messages.ts'
import { sickCallFailure, useSickCall, useSickCallCommand, useSickCallReference } from './sick-calls.queries.ts'
import { TriageForm } from './TriageForm.tsx'

/** One request beside the list: its three stamps, and what can be done next. */
export function SickCallSheet({ id }: { readonly id: string }) {
  const call = useSickCall(id)
  const facts = useSickCallReference()
  const mayEnter = useMay('enter:health')
  return (
    <QueryContent query={facts} shape="form">
      {(known) => (
        <QueryContent query={call} shape="form">
          {(data) => (
            <Stack gap="md">
              <Group gap="sm">
                <SickCallBadge call={data} />
                <Anchor component={Link} to={recordPaths.record(data.person.id)} size="sm">
                  {words.openRecord}
                </Anchor>
                {mayEnter && data.voided === null && (
                  <Anchor component={Link} to={doctorVisitPaths.addFor(data.person.id)} size="sm">
                    {doctorVisitMessages.present}
                  </Anchor>
                )}
              </Group>
              <SickCallFacts call={data} facts={known} />
              {mayEnter && data.voided === null && <NextSteps call={data} facts={known} />}
              <HistorySection subject={{ type: 'sick-call', id: data.id }} />
            </Stack>
          )}
        </QueryContent>
      )}
    </QueryContent>
  )
}

interface NextStepsProps {
  readonly call: SickCall
  readonly facts: NonNullable<ReturnType<typeof useSickCallReference>['data']>
}

function NextSteps({ call, facts }: NextStepsProps) {
  const [isSorting, setSorting] = useState(false)
  if (call.end !== null) return <EndCallActions key={call.revision} call={call} />
  return (
    <>
      <SeeNow call={call} />
      {call.triage === null || isSorting ? (
        <section>
          <Title order={3} mb="xs">
            {call.triage === null ? words.triageTitle : words.changeLevel}
          </Title>
          <TriageForm key={call.revision} call={call} facts={facts} onDone={() => setSorting(false)} />
        </section>
      ) : (
        <Group>
          <Button variant="default" onClick={() => setSorting(true)}>
            {words.changeLevel}
          </Button>
        </Group>
      )}
      <LinkVisit call={call} />
      <EndCallActions key={call.revision} call={call} />
    </>
  )
}

/** Opens a visit that begins with the complaint, and goes there. */
function SeeNow({ call }: { readonly call: SickCall }) {
  const navigate = useNavigate()
  const see = useSickCallCommand(client.sickCalls.see, useSubmitKey(true))
  const failure = sickCallFailure(see.error)
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Button
          leftSection={<IconStethoscope size={18} stroke={1.8} aria-hidden />}
          loading={see.isPending}
          onClick={() =>
            see.mutate(
              { id: call.id, revision: call.revision, encounterId: null, at: null, lateReason: null },
              {
                onSuccess: ({ inmateId, encounterId }) => {
                  noticeDone({ text: words.opened })
                  void navigate(recordPaths.write(inmateId, encounterId))
                },
              },
            )
          }
        >
          {words.seeNow}
        </Button>
        <Text size="sm" component="div">
          <RecordIdentifiers inmateId={call.person.id} />
        </Text>
      </Group>
      {failure && <FailureNotice failure={failure} />}
    </Stack>
  )
}
