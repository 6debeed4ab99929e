import { Button, Group, Title } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import { useState } from 'react'
import type { FingerImportDetail } from '#shared/features/finger-scans/finger-scans.contract.ts'
import { useMay } from '../../app/session.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { ReasonDialog } from '../../components/Dialogs/ReasonDialog.tsx'
import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import { formatNumber } from '../../format/numbers.ts'
import { useImportTask } from '../inmate-import/use-import-task.ts'
import classes from './FingerScans.module.css'
import { fingerFailure } from './finger-failure.ts'
import { fingerMessages as words } from './finger-scans.messages.ts'
import { fingerTasks, useFingerRefresh } from './finger-scans.queries.ts'

type ApplyEvent = Awaited<ReturnType<typeof fingerTasks.apply>> extends AsyncIterable<infer Event> ? Event : never

/** How many were seen, what was not, and the button that marks them. */
export function MarkPanel({ found }: { readonly found: FingerImportDetail }) {
  const refresh = useFingerRefresh()
  const task = useImportTask<ApplyEvent>(refresh, fingerFailure)
  const mayLate = useMay('manage:coaching')
  const [isAsking, setAsking] = useState(false)
  const sum = (sessions: FingerImportDetail['sessions']) => sessions.reduce((all, { toMark }) => all + toMark, 0)
  const waiting = sum(found.sessions.filter(({ isLocked }) => !isLocked))
  const locked = sum(found.sessions.filter(({ isLocked }) => isLocked))
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
  const unknown = found.users.filter(({ kind }) => kind === 'unknown').length
  const people = formatNumber(waiting)
  const texts = [
    words.counts(...([found.lines, found.fresh, found.folded, found.badLines].map(formatNumber) as Counts)),
    ...(found.fresh === 0 ? [words.allKnown] : []),
    ...(found.outside > 0 ? [words.outside(formatNumber(found.outside))] : []),
    ...(found.marked > 0 ? [words.marked(formatNumber(found.marked))] : []),
    ...(found.undoReason === null ? [] : [words.undone(found.undoReason)]),
    ...(waiting > 0 ? [words.readyText] : []),
  ]
  return (
    <section className={classes.card} aria-label={words.resultTitle}>
      <Title order={2} size="h4">
        {waiting > 0 ? words.ready(people) : words.nothing}
      </Title>
      <div role="status">
        {texts.map((text) => (
          <p key={text} className={classes.notes}>
            {text}
          </p>
        ))}
        {locked > 0 && <p className={classes.attention}>{words.lockedPeople(formatNumber(locked))}</p>}
        {unknown > 0 && <p className={classes.attention}>{words.unknown(formatNumber(unknown))}</p>}
        {task.state.kind === 'cancelled' && <p className={classes.attention}>{words.stopped}</p>}
      </div>
      {task.state.kind === 'failed' && task.state.failure && <FailureNotice failure={task.state.failure} />}
      <Group>
        {waiting > 0 && (
          <Button
            leftSection={<IconChecks size={18} stroke={1.8} aria-hidden />}
            onClick={() => task.start((signal) => fingerTasks.apply({ id: found.id, lateReason: null }, { signal }))}
          >
            {words.apply(people)}
          </Button>
        )}
        {locked > 0 && mayLate && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {words.lateApply(formatNumber(locked))}
          </Button>
        )}
      </Group>
      <ReasonDialog
        isOpen={isAsking}
        title={words.lateTitle}
        question={words.lateQuestion}
        confirmLabel={words.lateApply(formatNumber(locked))}
        onConfirm={(lateReason) => {
          setAsking(false)
          task.start((signal) => fingerTasks.apply({ id: found.id, lateReason }, { signal }))
        }}
        onClose={() => setAsking(false)}
      >
        {words.lateText}
      </ReasonDialog>
    </section>
  )
}

type Counts = [string, string, string, string]
