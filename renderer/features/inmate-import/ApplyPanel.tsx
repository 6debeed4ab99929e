import { Button, Group, Title } from '@mantine/core'
import { IconDatabaseImport, IconDownload } from '@tabler/icons-react'
import type { ImportPlan } from '#shared/features/inmate-import/inmate-import.contract.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import { formatNumber } from '../../format/numbers.ts'
import classes from './InmateImport.module.css'
import { importFailure } from './import-failure.ts'
import { importMessages as words } from './inmate-import.messages.ts'
import { importTasks, useDownloadProblems, useImportRefresh } from './inmate-import.queries.ts'
import { useImportTask } from './use-import-task.ts'

type ApplyEvent = Awaited<ReturnType<typeof importTasks.apply>> extends AsyncIterable<infer Event> ? Event : never

/** How far the import is, the button that takes it in, and what stayed behind. */
export function ApplyPanel({ plan }: { readonly plan: ImportPlan }) {
  const refresh = useImportRefresh()
  const task = useImportTask<ApplyEvent>(refresh)
  const download = useDownloadProblems(plan.id)
  const { counts } = plan
  if (task.state.kind === 'running') {
    const progress = task.state.event?.kind === 'progress' ? task.state.event : null
    return (
      <ProgressPanel
        title={words.applying}
        step={words.applyStep(formatNumber(progress?.failed ?? 0))}
        done={progress?.done ?? 0}
        total={progress?.total ?? counts.waiting}
        onCancel={task.cancel}
        isCancelling={task.state.isCancelling}
      />
    )
  }
  const waiting = formatNumber(counts.waiting)
  const failure = task.state.kind === 'failed' ? task.state.failure : importFailure(download.error)
  return (
    <section className={classes.card} aria-label={words.applyTitle}>
      <Title order={2} size="h4">
        {titleOf(plan)}
      </Title>
      <div role="status">
        {stateTexts(plan).map((text) => (
          <p key={text} className={classes.notes}>
            {text}
          </p>
        ))}
      </div>
      {failure && <FailureNotice failure={failure} />}
      <Group gap="xs">
        {counts.waiting > 0 && plan.state !== 'done' && plan.state !== 'discarded' && (
          <Button
            leftSection={<IconDatabaseImport size={18} stroke={1.8} aria-hidden />}
            onClick={() => task.start((signal) => importTasks.apply({ planId: plan.id }, { signal }))}
          >
            {counts.applied > 0 ? words.resume(waiting) : words.apply(waiting)}
          </Button>
        )}
        {counts.bad + counts.failed > 0 && (
          <Button
            variant="default"
            leftSection={<IconDownload size={18} stroke={1.8} aria-hidden />}
            loading={download.isPending}
            onClick={() => download.mutate()}
          >
            {words.download}
          </Button>
        )}
      </Group>
    </section>
  )
}

function titleOf({ state, counts }: ImportPlan): string {
  if (state === 'done') return words.done
  if (state === 'discarded') return words.discarded
  return counts.waiting > 0 ? words.ready(formatNumber(counts.waiting)) : words.readyNothing
}

function stateTexts({ state, counts, blankRows, unknownColumns }: ImportPlan): readonly string[] {
  if (state === 'discarded') return [words.discardedText]
  const isPartly = state === 'started' && counts.applied > 0 && counts.waiting > 0
  return [
    ...(state === 'done' ? [words.doneText(formatNumber(counts.applied), formatNumber(counts.failed))] : []),
    ...(isPartly ? [words.stopped(formatNumber(counts.applied), formatNumber(counts.waiting))] : []),
    ...(state === 'checked' && counts.waiting > 0 ? [words.readyText] : []),
    ...(state !== 'done' && counts.ask > 0 ? [words.openQuestions(formatNumber(counts.ask))] : []),
    ...(blankRows > 0 ? [words.blankRows(formatNumber(blankRows))] : []),
    ...(unknownColumns.length > 0 ? [words.unknownColumns(unknownColumns.join(', '))] : []),
  ]
}
