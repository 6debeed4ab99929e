import type { OutgoingRow } from '#shared/features/exchange/exchange.contract.ts'
import { StateBadge, type StateCode, stateWord } from '../../components/StateBadge/StateBadge.tsx'
import { exchangeMessages as words } from './exchange.messages.ts'

const states: Readonly<Record<OutgoingRow['state'], StateCode>> = {
  made: 'waiting',
  'handed-over': 'waiting',
  acknowledged: 'waiting',
  answered: 'done',
  superseded: 'cancelled',
}

/** Whom or what a file waits for; only for the states that wait. */
const waitsFor: Readonly<Record<OutgoingRow['state'], string | undefined>> = {
  made: words.waitingForHandOver,
  'handed-over': words.waitingForReceipt,
  acknowledged: words.waitingForAnswer,
  answered: undefined,
  superseded: undefined,
}

/** How far a sealed file has come, in the one list of state words. */
export function BundleState({ state }: { readonly state: OutgoingRow['state'] }) {
  return <StateBadge state={states[state]} waitingFor={waitsFor[state]} />
}

export function bundleStateWord(state: OutgoingRow['state']): string {
  return stateWord(states[state], waitsFor[state])
}
