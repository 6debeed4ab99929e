import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import { formatFileSize } from '../../format/numbers.ts'
import { exchangeMessages as words } from './exchange.messages.ts'
import type { SealEvent } from './SealPanel.tsx'

interface SealProgressProps {
  readonly name: string
  readonly event: SealEvent | null
  readonly isCancelling: boolean
  readonly onCancel: () => void
}

/** Sealing under way: which step, which file, how far. */
export function SealProgress({ name, event, isCancelling, onCancel }: SealProgressProps) {
  const progress = event?.kind === 'progress' ? event : null
  const stage = words.sealStages[progress?.stage ?? 'starting']
  // While papers are gathered they are counted; afterwards bytes are.
  const isCounted = progress === null || progress.stage === 'collect'
  return (
    <ProgressPanel
      title={words.sealing(name)}
      step={progress?.current ? `${stage}: ${progress.current}` : stage}
      done={progress?.doneBytes ?? 0}
      total={progress?.totalBytes ?? 0}
      amount={
        isCounted ? undefined : words.amount(formatFileSize(progress.doneBytes), formatFileSize(progress.totalBytes))
      }
      onCancel={onCancel}
      isCancelling={isCancelling}
    />
  )
}
