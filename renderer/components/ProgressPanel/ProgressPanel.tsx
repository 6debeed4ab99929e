import { Button, Progress, Text } from '@mantine/core'
import { formatNumber } from '../../format/numbers.ts'
import { componentMessages } from '../components.messages.ts'
import classes from './ProgressPanel.module.css'

interface ProgressPanelProps {
  /** What is being done: "Menyegel berkas 12/2026". */
  readonly title: string
  /** The step at this moment: "Menghitung sidik berkas". */
  readonly step: string
  readonly done: number
  /** 0 while the size of the work is not known yet. */
  readonly total: number
  /** Instead of "12 dari 40": "1,2 MB dari 8 MB". */
  readonly amount?: string | undefined
  readonly onCancel?: (() => void) | undefined
  readonly isCancelling?: boolean | undefined
}

/** Long work: what, how far, and a way to stop it. */
export function ProgressPanel({
  title,
  step,
  done,
  total,
  amount,
  onCancel,
  isCancelling = false,
}: ProgressPanelProps) {
  const percent = total > 0 ? Math.min(100, (done / total) * 100) : 0
  return (
    <section className={classes.panel} aria-label={title}>
      <div className={classes.line}>
        <Text fw={600}>{title}</Text>
        {onCancel && (
          <Button variant="default" size="compact-md" onClick={onCancel} disabled={isCancelling}>
            {isCancelling ? componentMessages.stopping : componentMessages.stop}
          </Button>
        )}
      </div>
      <Progress.Root size="lg" className={classes.track ?? ''}>
        <Progress.Section value={percent} aria-label={title} className={classes.bar ?? ''} />
      </Progress.Root>
      <div className={classes.line}>
        <Text size="sm" role="status">
          {step}
        </Text>
        {total > 0 && (
          <Text size="sm" c="dimmed">
            {amount ?? componentMessages.progressOf(formatNumber(done), formatNumber(total))}
          </Text>
        )}
      </div>
    </section>
  )
}
