import { ProgressPanel } from '../../components/ProgressPanel/ProgressPanel.tsx'
import { identityVaultMessages as words } from './identity-vault.messages.ts'
import type { RenewEvent } from './identity-vault.queries.ts'

interface RenewProgressProps {
  readonly event: RenewEvent | null
  readonly onStop: () => void
}

/** How far the sealing anew is, and a way to stop it while that changes nothing. */
export function RenewProgress({ event, onStop }: RenewProgressProps) {
  const isCounted = event?.kind === 'files'
  return (
    <ProgressPanel
      title={words.renewing}
      step={event === null || isCounted ? words.renewStages.files : words.renewStages.switch}
      done={isCounted ? event.done : 0}
      total={isCounted ? event.total : 0}
      onCancel={event === null || isCounted ? onStop : undefined}
    />
  )
}
