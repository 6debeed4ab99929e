import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import type { ChangeEvent } from './change-events.ts'
import { dataKeyMessages as words } from './data-key.messages.ts'

interface ChangeKeyProgressProps {
  readonly event: ChangeEvent | null
  readonly onStop: () => void
}

/** How far it is, and a way to stop it while that changes nothing. */
export function ChangeKeyProgress({ event, onStop }: ChangeKeyProgressProps) {
  const isCounted = event?.kind === 'files'
  const isPast = event?.kind === 'switch' || (event?.kind === 'backup' && event.isLast)
  return (
    <ProgressPanel
      title={words.running}
      step={stepOf(event)}
      done={isCounted ? event.done : 0}
      total={isCounted ? event.total : 0}
      onCancel={isPast ? undefined : onStop}
    />
  )
}

function stepOf(event: ChangeEvent | null): string {
  switch (event?.kind) {
    case 'files':
      return words.stages.files
    case 'switch':
    case 'changed':
      return words.stages.switch
    case 'backup':
      return event.isLast ? words.stages.last : words.stages.backup
    default:
      return words.stages.backup
  }
}
