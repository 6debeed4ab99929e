import { Button, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconShieldCheck } from '@tabler/icons-react'
import type { OutgoingBundle } from '#shared/features/exchange/exchange.contract.ts'
import { FailureNotice } from '../../components/Dialogs/FailureNotice.tsx'
import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import { formatFileSize, formatNumber } from '../../format/numbers.ts'
import classes from './Exchange.module.css'
import { problemWords, exchangeMessages as words } from './exchange.messages.ts'
import { exchangeTasks } from './exchange.queries.ts'
import { useTask } from './use-task.ts'

type VerifyEvent =
  Awaited<ReturnType<typeof exchangeTasks.verifyAgain>> extends AsyncIterable<infer Event> ? Event : never
type Report = Extract<VerifyEvent, { readonly kind: 'report' }>

/** Checks the kept bundle once more, as its receiver will. */
export function VerifyPanel({ bundle }: { readonly bundle: Pick<OutgoingBundle, 'id' | 'name'> }) {
  const { state, start, cancel } = useTask<VerifyEvent>()
  if (state.kind === 'running') {
    const progress = state.event?.kind === 'progress' ? state.event : null
    return (
      <ProgressPanel
        title={words.verifying(bundle.name)}
        step={words.verifyStep}
        done={progress?.doneBytes ?? 0}
        total={progress?.totalBytes ?? 0}
        amount={
          progress ? words.amount(formatFileSize(progress.doneBytes), formatFileSize(progress.totalBytes)) : undefined
        }
        onCancel={cancel}
        isCancelling={state.isCancelling}
      />
    )
  }
  return (
    <section className={classes.card} aria-label={words.verifyTitle}>
      <Title order={2} size="h4">
        {words.verifyTitle}
      </Title>
      {state.kind === 'done' && state.event.kind === 'report' ? (
        <ReportNotice report={state.event} />
      ) : (
        <Text size="sm">{words.verifyText}</Text>
      )}
      {state.kind === 'cancelled' && <Text role="status">{words.verifyCancelled}</Text>}
      {state.kind === 'failed' && state.failure && <FailureNotice failure={state.failure} />}
      <div>
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={18} stroke={1.8} aria-hidden />}
          onClick={() => start((signal) => exchangeTasks.verifyAgain({ id: bundle.id }, { signal }))}
        >
          {words.verify}
        </Button>
      </div>
    </section>
  )
}

function ReportNotice({ report }: { readonly report: Report }) {
  if (report.ok) {
    return (
      <div className={classes.good} role="status">
        <span className={classes.goodTitle}>
          <IconCircleCheck size={22} stroke={1.8} aria-hidden /> {words.verifyGood(formatNumber(report.fileCount))}
        </span>
      </div>
    )
  }
  return (
    <div className={classes.bad} role="alert">
      <span className={classes.badTitle}>{words.verifyBadTitle}</span>
      <Text size="sm">{words.verifyBadText}</Text>
      <ul className={classes.files}>
        {report.problems.map(({ code, path }) => (
          <li key={`${code} ${path}`}>
            {path === null ? problemWords[code] : words.problemAt(path, problemWords[code])}
          </li>
        ))}
      </ul>
    </div>
  )
}
