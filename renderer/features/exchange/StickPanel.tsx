import { Button, Text } from '@mantine/core'
import { IconCircleCheck, IconUsb } from '@tabler/icons-react'
import type { OutgoingBundle } from '#shared/features/exchange/exchange.contract.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import { formatFileSize } from '../../format/numbers.ts'
import classes from './Exchange.module.css'
import { exchangeMessages as words } from './exchange.messages.ts'
import { exchangeTasks } from './exchange.queries.ts'
import { useTask } from './use-task.ts'

type Tasks = Pick<typeof exchangeTasks, 'choosePlace' | 'copyToStick'>
type StickEvent = CopyEvent | { readonly kind: 'waiting' } | { readonly kind: 'none' }
type CopyEvent =
  Awaited<ReturnType<typeof exchangeTasks.copyToStick>> extends AsyncIterable<infer Event> ? Event : never

interface StickPanelProps {
  readonly bundle: Pick<OutgoingBundle, 'id' | 'name'>
  /** Of the feature that the file belongs to. */
  readonly tasks?: Tasks
}

/** One click: choose the stick, write, read back, "aman dicabut". */
export function StickPanel({ bundle, tasks = exchangeTasks }: StickPanelProps) {
  const { state, start, cancel } = useTask<StickEvent>()
  const event = state.kind === 'running' || state.kind === 'done' ? state.event : null
  const isSafe = state.kind === 'done' && event?.kind === 'safe'
  return (
    <>
      {state.kind === 'running' ? (
        <ProgressPanel
          title={words.copying(bundle.name)}
          step={event?.kind === 'progress' ? words.copyStages[event.stage] : words.choosing}
          done={event?.kind === 'progress' ? event.doneBytes : 0}
          total={event?.kind === 'progress' ? event.totalBytes : 0}
          amount={
            event?.kind === 'progress'
              ? words.amount(formatFileSize(event.doneBytes), formatFileSize(event.totalBytes))
              : undefined
          }
          onCancel={cancel}
          isCancelling={state.isCancelling}
        />
      ) : (
        <>
          {!isSafe && <Text size="sm">{words.stickText}</Text>}
          {isSafe && event?.kind === 'safe' && <SafeNotice files={event.files} label={event.label} page={event.page} />}
          {state.kind === 'cancelled' && <Text role="status">{words.copyCancelled}</Text>}
          {state.kind === 'failed' && state.failure && <FailureNotice failure={state.failure} />}
          <div>
            <Button
              variant={isSafe ? 'default' : 'filled'}
              leftSection={<IconUsb size={18} stroke={1.8} aria-hidden />}
              onClick={() => start((signal) => Promise.resolve(chooseAndCopy(tasks, bundle.id, signal)))}
            >
              {isSafe ? words.copyAgain : words.copyToStick}
            </Button>
          </div>
        </>
      )}
    </>
  )
}

async function* chooseAndCopy(tasks: Tasks, id: string, signal: AbortSignal): AsyncGenerator<StickEvent> {
  for await (const event of await tasks.choosePlace({}, { signal })) {
    if (event.kind !== 'chosen') yield event
    else for await (const copied of await tasks.copyToStick({ id, place: event.place }, { signal })) yield copied
  }
}

type SafeNoticeProps = Pick<Extract<CopyEvent, { readonly kind: 'safe' }>, 'files' | 'label' | 'page'>

function SafeNotice({ files, label, page }: SafeNoticeProps) {
  return (
    <div className={classes.good} role="status">
      <span className={classes.goodTitle}>
        <IconCircleCheck size={22} stroke={1.8} aria-hidden /> {words.safeTitle}
      </span>
      <Text size="sm">{words.safeText(label)}</Text>
      <ul className={classes.files}>
        {files.map((file) => (
          <li key={file}>{file}</li>
        ))}
      </ul>
      {page !== 'written' && <Text size="sm">{words.pageOutcomes[page]}</Text>}
    </div>
  )
}
