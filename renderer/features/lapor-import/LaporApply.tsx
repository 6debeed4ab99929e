import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconDatabaseImport, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { csvText } from '#shared/features/exchange/csv.rules.ts'
import { isReady } from '#shared/features/lapor-import/lapor-decision.rules.ts'
import type { LaporLine } from '#shared/features/lapor-import/lapor-import.contract.ts'
import { offerDownload } from '../../api/files.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { noticeDone } from '../../components/Notices/notices.tsx'
import { PageNote } from '../../components/Notices/PageNote.tsx'
import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { useImportTask } from '../inmate-import/use-import-task.ts'
import classes from './LaporImport.module.css'
import { noteOf } from './lapor-columns.ts'
import { type Decisions, isWhole } from './lapor-decisions.ts'
import { laporMessages as words } from './lapor-import.messages.ts'
import { applyReports, type ListAddress, laporFailure, useLaporRefresh } from './lapor-import.queries.ts'

type ApplyEvent = Awaited<ReturnType<typeof applyReports>> extends AsyncIterable<infer Event> ? Event : never
type Failed = Extract<ApplyEvent, { kind: 'applied' }>['failed']

interface LaporApplyProps {
  readonly address: ListAddress
  readonly lines: readonly LaporLine[]
  readonly decisions: Decisions
}

/** How many lines are ready, the button that takes them in, and what stayed behind. */
export function LaporApply({ address, lines, decisions }: LaporApplyProps) {
  const refresh = useLaporRefresh()
  const [failed, setFailed] = useState<Failed>([])
  const task = useImportTask<ApplyEvent>((last) => {
    refresh()
    if (last?.kind !== 'applied') return
    setFailed(last.failed)
    noticeDone({ text: words.applied(formatNumber(last.taken), formatNumber(last.updated)) })
  }, laporFailure)
  if (task.state.kind === 'running') {
    const progress = task.state.event?.kind === 'progress' ? task.state.event : null
    return (
      <ProgressPanel
        title={words.applying}
        step={words.applyStep}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
        onCancel={task.cancel}
        isCancelling={task.state.isCancelling}
      />
    )
  }
  const ready = lines.filter((line) => isReady(line, decisions.of(line)) && isWhole(decisions.of(line)))
  const countOf = (...kinds: readonly LaporLine['kind'][]) =>
    formatNumber(lines.filter(({ kind }) => kinds.includes(kind)).length)
  const asks = lines.filter((line) => line.kind === 'ask' && !ready.includes(line) && !decisions.of(line).leaveOut)
  const bad = lines.filter(({ kind }) => kind === 'bad')
  return (
    <Stack gap="sm" component="section" aria-label={words.resultTitle} className={classes.card ?? ''}>
      <Title order={2} size="h4">
        {words.resultTitle}
      </Title>
      <Text role="status">
        {words.result(
          formatNumber(ready.length),
          formatNumber(asks.length),
          countOf('known'),
          countOf('other-office', 'repeated'),
          formatNumber(bad.length),
        )}
      </Text>
      {task.state.kind === 'failed' && task.state.failure && <FailureNotice failure={task.state.failure} />}
      {failed.length > 0 && (
        <PageNote meaning="attention" title={words.failedTitle} isSudden>
          {failed.map(({ line, trackingId, reason }) => (
            <div key={line}>{words.failedLine(formatNumber(line), trackingId, reasonText(reason))}</div>
          ))}
        </PageNote>
      )}
      <Group gap="xs">
        {ready.length > 0 && (
          <Button
            leftSection={<IconDatabaseImport size={18} stroke={1.8} aria-hidden />}
            onClick={() =>
              task.start((signal) =>
                applyReports({ ...address, decisions: decisions.all }, { signal, context: { key: newId() } }),
              )
            }
          >
            {words.apply(formatNumber(ready.length))}
          </Button>
        )}
        {bad.length > 0 && (
          <Button
            variant="default"
            leftSection={<IconDownload size={18} stroke={1.8} aria-hidden />}
            onClick={() => offerBadLines(bad)}
          >
            {words.badSheet}
          </Button>
        )}
      </Group>
      {bad.length > 0 && <Text size="sm">{words.badSheetHint}</Text>}
    </Stack>
  )
}

function reasonText(reason: string): string {
  const texts: Readonly<Record<string, string>> = words.refusals
  return texts[reason] ?? words.failedOther
}

/** Where each line stands in the list and what is wrong with it: whoever keeps the list finds it by that. */
function offerBadLines(lines: readonly LaporLine[]) {
  const rows = lines.map((line) => [
    ...[String(line.line), line.trackingId, line.receivedOn === null ? '' : formatDate(line.receivedOn)],
    ...[line.category ?? '', line.institution ?? '', noteOf(line)],
  ])
  const text = csvText([[...words.sheetHead], ...rows])
  offerDownload(new TextEncoder().encode(text), 'text/csv;charset=utf-8', words.badSheetName)
}
