import { Button, Group, Text, Title } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useState } from 'react'
import { type SdpImportDetail, sdpLineKinds } from '#shared/features/sdp-attendance/sdp-attendance.contract.ts'
import { useMay } from '../../app/session.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { useImportTask } from '../inmate-import/use-import-task.ts'
import classes from './SdpAttendance.module.css'
import { sdpMessages as words } from './sdp-attendance.messages.ts'
import { sdpTasks, useSdpRefresh } from './sdp-attendance.queries.ts'
import { sdpFailure } from './sdp-failure.ts'

type ApplyEvent = Awaited<ReturnType<typeof sdpTasks.apply>> extends AsyncIterable<infer Event> ? Event : never

/** How many lines there are of each kind, and the button that marks. */
export function SdpMarkPanel({ found }: { readonly found: SdpImportDetail }) {
  const refresh = useSdpRefresh()
  const mayLate = useMay('manage:coaching')
  const [isAsking, setAsking] = useState(false)
  const task = useImportTask<ApplyEvent>(refresh, sdpFailure)
  const waiting = found.counts.new + found.counts.changed
  const apply = (lateReason: string | null) =>
    task.start((signal) => sdpTasks.apply({ id: found.id, lateReason }, { signal }))
  if (task.state.kind === 'running') {
    const progress = task.state.event?.kind === 'progress' ? task.state.event : null
    return (
      <ProgressPanel
        title={words.applying}
        step={words.applyStep}
        done={progress?.done ?? 0}
        total={progress?.total ?? waiting}
        onCancel={task.cancel}
        isCancelling={task.state.isCancelling}
      />
    )
  }
  const locked = formatNumber(found.counts.locked)
  return (
    <section className={classes.card} aria-label={words.resultTitle}>
      <Title order={2} size="h4">
        {waiting > 0 ? words.ready(formatNumber(waiting)) : words.nothing}
      </Title>
      <div role="status">
        <ul className={classes.counts}>
          {sdpLineKinds
            .filter((kind) => found.counts[kind] > 0)
            .map((kind) => (
              <li key={kind}>{words.count(formatNumber(found.counts[kind]), words.kinds[kind])}</li>
            ))}
        </ul>
        {found.marked > 0 && <Text>{words.markedText(formatNumber(found.marked))}</Text>}
        {found.undoReason !== null && <Text>{words.undone(found.undoReason)}</Text>}
        {waiting > 0 && <Text>{words.readyText}</Text>}
        {task.state.kind === 'cancelled' && <Text>{words.stopped}</Text>}
      </div>
      {task.state.kind === 'failed' && task.state.failure && <FailureNotice failure={task.state.failure} />}
      <Group>
        {waiting > 0 && (
          <Button leftSection={<IconChecks size={18} stroke={1.8} aria-hidden />} onClick={() => apply(null)}>
            {words.apply(formatNumber(waiting))}
          </Button>
        )}
        {found.counts.locked > 0 && mayLate && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {words.late(locked)}
          </Button>
        )}
      </Group>
      <ReasonDialog
        isOpen={isAsking}
        title={words.lateTitle}
        question={words.lateQuestion}
        confirmLabel={words.late(locked)}
        onConfirm={(reason) => {
          setAsking(false)
          apply(reason)
        }}
        onClose={() => setAsking(false)}
      >
        {words.lateText}
      </ReasonDialog>
    </section>
  )
}
