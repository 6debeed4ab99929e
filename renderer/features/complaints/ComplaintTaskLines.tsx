import { Button, Text, Title } from '@mantine/core'
import type { Complaint } from '#shared/features/complaints/complaints.contract.ts'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Complaints.module.css'
import { complaintMessages as words } from './complaints.messages.ts'

interface ComplaintTaskLinesProps {
  readonly tasks: Complaint['tasks']
  readonly onAsk: (() => void) | undefined
}

/** What was asked of whom, who has read it, and what they report. */
export function ComplaintTaskLines({ tasks, onAsk }: ComplaintTaskLinesProps) {
  const zone = useZone()
  return (
    <section className={classes.part}>
      <Title order={2}>{words.tasksTitle}</Title>
      {tasks.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.tasksNone}
        </Text>
      )}
      {tasks.length > 0 && (
        <ul className={classes.list}>
          {tasks.map(({ id, kind, text, madeAt, recipients, report }) => (
            <li key={id} className={classes.task} data-danger={kind === 'danger' || undefined}>
              <Text fw={600}>{words.taskKinds[kind]}</Text>
              <Text className={classes.told ?? ''}>{text}</Text>
              <Text size="sm" c="dimmed">
                {words.myAsked(formatInstant(madeAt, zone))}{' '}
                {words.taskTo(
                  recipients
                    .map(({ fullName, readAt }) => (readAt === null ? fullName : words.taskRead(fullName)))
                    .join(', '),
                )}
              </Text>
              {report === null ? (
                <Text size="sm">{words.taskOpen}</Text>
              ) : (
                <>
                  <Text size="sm" mt="xs">
                    {words.taskReport(report.by, formatInstant(report.at, zone))}
                  </Text>
                  <Text className={classes.told ?? ''}>{report.text}</Text>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {onAsk && (
        <Button variant="default" onClick={onAsk}>
          {words.ask}
        </Button>
      )}
    </section>
  )
}
