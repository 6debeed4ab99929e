import { Button, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { AssessmentNotice } from '#shared/features/assessment-worklist/assessment-worklist.contract.ts'
import { client } from '../../api/client.ts'
import { useSubmitKey } from '../../api/use-submit-key.ts'
import { useMay } from '../../app/session.ts'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { QueryContent } from '../../components/QueryContent/QueryContent.tsx'
import { formatDate } from '../../format/dates.ts'
import classes from '../assessments/Assessments.module.css'
import { worklistMessages as words } from './worklist.messages.ts'
import { useNotices, useWorklistCommand, worklistFailure } from './worklist.queries.ts'
import { worklistPaths } from './worklist-paths.ts'

/** What was newly learnt about somebody, and the way to tell more. */
export function NoticeList({ inmateId }: { readonly inmateId: string }) {
  const notices = useNotices(inmateId)
  const mayEnter = useMay('enter:assessments')
  const [asked, setAsked] = useState<AssessmentNotice | null>(null)
  const withdraw = useWorklistCommand(client.assessmentWorklist.withdrawNotice, useSubmitKey(asked !== null))
  const close = () => {
    withdraw.reset()
    setAsked(null)
  }
  return (
    <section aria-label={words.noticesTitle} className={classes.work}>
      <Title order={3}>{words.noticesTitle}</Title>
      <QueryContent query={notices} shape="form">
        {(rows) =>
          rows.length === 0 ? (
            <Text>{words.noticesNone}</Text>
          ) : (
            rows.map((notice) => (
              <div key={notice.id}>
                <Text fw={600} className={classes.told ?? ''}>
                  {notice.told}
                </Text>
                <Text size="sm">
                  {words.noticeMeta(notice.source, formatDate(notice.learntOn), notice.reportedByName)}
                </Text>
                <Text size="sm" c="dimmed">
                  {notice.endReason === null
                    ? words.noticeStates[notice.state]
                    : words.noticeWithdrawnBecause(notice.endReason)}
                </Text>
                {mayEnter && notice.state === 'open' && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={words.noticeWithdrawOf(notice.told)}
                    onClick={() => setAsked(notice)}
                  >
                    {words.noticeWithdraw}
                  </Button>
                )}
              </div>
            ))
          )
        }
      </QueryContent>
      <Button
        component={Link}
        to={worklistPaths.reportOn(inmateId)}
        variant="default"
        className={classes.start ?? ''}
        leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />}
      >
        {words.report}
      </Button>
      <ReasonDialog
        isOpen={asked !== null}
        title={words.noticeWithdraw}
        confirmLabel={words.noticeWithdraw}
        isDangerous
        isBusy={withdraw.isPending}
        failure={worklistFailure(withdraw.error)}
        onClose={close}
        onConfirm={(reason) =>
          asked &&
          withdraw.mutate(
            { id: asked.id, revision: asked.revision, reason },
            {
              onSuccess: () => {
                noticeDone({ text: words.noticeWithdrawn })
                close()
              },
            },
          )
        }
      >
        {words.noticeWithdrawText}
      </ReasonDialog>
    </section>
  )
}
