import { Button, Group, Text, Textarea, Title } from '@mantine/core'
import { IconUrgent } from '@tabler/icons-react'
import type { ComplaintTask } from '#shared/features/complaints/complaints.contract.ts'
import { client } from '../../api/client.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { FormBody } from '../../components/FormPage/FormBody.tsx'
import { useDraftForm } from '../../components/FormPage/use-draft-form.ts'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageHead } from '../../components/PageHead/PageHead.tsx'
import { EmptyState } from '../../components/QueryContent/EmptyState.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatInstant } from '../../format/times.ts'
import { useZone } from '../../format/use-zone.ts'
import classes from './Complaints.module.css'
import { complaintMessages as words } from './complaints.messages.ts'
import { complaintFailure, useComplaintCommand, useMyComplaintTasks } from './complaints.queries.ts'

const shortestReport = 5

/** What the complaint desk asks of this account: where and whom, or a question; nothing of a reporter. */
export function ComplaintTasksScreen() {
  const query = useMyComplaintTasks()
  return (
    <>
      <PageHead title={words.tasksMenu} />
      <QueryContent query={query} shape="table">
        {(tasks) =>
          tasks.length === 0 ? (
            <EmptyState title={words.myTasksEmptyTitle} text={words.myTasksEmptyText} />
          ) : (
            <ul className={classes.list}>
              {tasks.map((task) => (
                <li key={task.id}>
                  <TaskCard task={task} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryContent>
    </>
  )
}

function TaskCard({ task: { id, kind, text, madeAt, readAt, report } }: { readonly task: ComplaintTask }) {
  const zone = useZone()
  const read = useComplaintCommand(client.complaintTasks.read)
  const failure = complaintFailure(read.error)
  const isDanger = kind === 'danger'
  return (
    <section className={classes.task} data-danger={isDanger || undefined} aria-label={text}>
      <Title order={2}>
        {isDanger && <IconUrgent size={20} stroke={2} aria-hidden />} {isDanger ? words.myDanger : words.myClarify}
      </Title>
      <Text className={classes.told ?? ''}>{text}</Text>
      <Text size="sm" c="dimmed" mb="sm">
        {words.myAsked(formatInstant(madeAt, zone))}
      </Text>
      {failure && <FailureNotice failure={failure} />}
      {report === null && readAt === null && (
        <Group mb="sm">
          <Button
            variant="default"
            loading={read.isPending}
            onClick={() => read.mutate({ taskId: id }, { onSuccess: () => noticeDone({ text: words.myReadDone }) })}
          >
            {words.myRead}
          </Button>
        </Group>
      )}
      {report === null ? (
        <ReportForm taskId={id} />
      ) : (
        <>
          <Text size="sm">{words.taskReport(report.by, formatInstant(report.at, zone))}</Text>
          <Text className={classes.told ?? ''}>{report.text}</Text>
        </>
      )}
    </section>
  )
}

function ReportForm({ taskId }: { readonly taskId: string }) {
  const form = useDraftForm<{ readonly report: string }>({
    name: 'complaints.task-report',
    subject: taskId,
    initialValues: { report: '' },
    validate: { report: (value) => (value.trim().length < shortestReport ? words.myReportShort : null) },
  })
  const send = useComplaintCommand(client.complaintTasks.report, form.draft.key)
  return (
    <FormBody
      onSubmit={form.onSubmit(({ report }) =>
        send.mutate({ taskId, report: report.trim() }, { onSuccess: () => noticeDone({ text: words.myReportDone }) }),
      )}
      errors={form.errors}
      submitLabel={words.myReportSave}
      isSubmitting={send.isPending}
      failure={complaintFailure(send.error)}
      draft={form.draft}
    >
      <Textarea label={words.myReport} autosize minRows={2} maxRows={8} {...form.getInputProps('report')} />
    </FormBody>
  )
}
