import { Button, Group, Title } from '@mantine/core'
import { IconChecks } from '@tabler/icons-react'
import type { FingerImportDetail } from '#shared/features/finger-scans/finger-scans.contract.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
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
  const waiting = found.sessions.reduce((sum, { toMark }) => sum + toMark, 0)
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
        {unknown > 0 && <p className={classes.attention}>{words.unknown(formatNumber(unknown))}</p>}
        {task.state.kind === 'cancelled' && <p className={classes.attention}>{words.stopped}</p>}
      </div>
      {task.state.kind === 'failed' && task.state.failure && <FailureNotice failure={task.state.failure} />}
      {waiting > 0 && (
        <Group>
          <Button
            leftSection={<IconChecks size={18} stroke={1.8} aria-hidden />}
            onClick={() => task.start((signal) => fingerTasks.apply({ id: found.id }, { signal }))}
          >
            {words.apply(people)}
          </Button>
        </Group>
      )}
    </section>
  )
}

type Counts = [string, string, string, string]
