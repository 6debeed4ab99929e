import type { OutgoingRow } from '#shared/features/exchange/exchange.contract.ts'
import { StateBadge, type StateCode, stateWord } from '../../components/StateBadge/StateBadge.tsx'
import { exchangeMessages as words } from './exchange.messages.ts'

const states: Readonly<Record<OutgoingRow['state'], StateCode>> = {
  made: 'waiting',
  'handed-over': 'done',
  superseded: 'cancelled',
}

/** How far a sealed file has come, in the one list of state words. */
export function BundleState({ state }: { readonly state: OutgoingRow['state'] }) {
  return <StateBadge state={states[state]} waitingFor={words.waitingForHandOver} />
}

export function bundleStateWord(state: OutgoingRow['state']): string {
  return stateWord(states[state], words.waitingForHandOver)
}
