import { Button, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ComplaintLists } from '#shared/features/complaints/complaint.ts'
import type { Complaint } from '#shared/features/complaints/complaints.contract.ts'
import { isHealthQuestion } from '#shared/features/complaints/complaints.rules.ts'
import { client, orpc } from '../../api/client.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { PrintFileButton } from '../../components/Viewers/PrintFileButton.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Complaints.module.css'
import { complaintPaths } from './complaint-paths.ts'
import { complaintFailure, useComplaintCommand } from './complaints.queries.ts'
import { healthReplyMessages as words } from './health-reply.messages.ts'

interface HealthReplyPartProps {
  readonly complaint: Complaint
  readonly lists: ComplaintLists
  readonly mayEnter: boolean
}

/** Whoever asks how somebody is gets the same words as everybody else, and a form; that it was done stands here. */
export function HealthReplyPart({ complaint, lists, mayEnter }: HealthReplyPartProps) {
  return isHealthQuestion(lists, complaint) ? <Replies id={complaint.id} mayEnter={mayEnter} /> : null
}

function Replies({ id, mayEnter }: { readonly id: string; readonly mayEnter: boolean }) {
  const zone = useZone()
  const replies = useQuery(orpc.healthReplies.of.queryOptions({ input: { id } }))
  const give = useComplaintCommand(client.healthReplies.give)
  const failure = complaintFailure(give.error)
  return (
    <section className={classes.part}>
      <Title order={2}>{words.title}</Title>
      <Text size="sm" c="dimmed">
        {words.text}
      </Text>
      <QueryContent query={replies} shape="table">
        {(given) =>
          given.length === 0 ? (
            <Text size="sm">{words.none}</Text>
          ) : (
            <ul className={classes.list}>
              {given.map(({ id: reply, by, at, hasForm }) => (
                <li key={reply}>{words.given(by, formatInstant(at, zone), hasForm)}</li>
              ))}
            </ul>
          )
        }
      </QueryContent>
      {failure && <FailureNotice failure={failure} />}
      {mayEnter && (
        <Group gap="xs">
          <PrintFileButton path={complaintPaths.healthConsent} label={words.print} />
          <Button
            variant="default"
            loading={give.isPending}
            onClick={() => give.mutate({ id, hasForm: true }, { onSuccess: () => noticeDone({ text: words.done }) })}
          >
            {words.give}
          </Button>
        </Group>
      )}
    </section>
  )
}
