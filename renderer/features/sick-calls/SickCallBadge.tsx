import { IconBan, IconCircleCheck } from '@tabler/icons-react'
import type { SickCall } from '#shared/features/sick-calls/sick-calls.contract.ts'
import { MeaningBadge } from '../../components/StateBadge/MeaningBadge.tsx'
import { StateBadge, stateWord } from '../../components/StateBadge/StateBadge.tsx'
import { sickCallMessages as words } from './sick-calls.messages.ts'

const waitingFor = ({ status }: SickCall) => (status?.stage === 'triage' ? words.waitingTriage : words.waitingSeeing)

/** The state in one word, as the badge shows it. */
export function stateOfCall(call: SickCall): string {
  if (call.voided !== null) return words.voided
  if (call.end !== null) return words.outcomes[call.end.outcome]
  return call.status?.isLate === true ? stateWord('overdue') : stateWord('waiting', waitingFor(call))
}

/** Where a request stands. */
export function SickCallBadge({ call }: { readonly call: SickCall }) {
  const word = stateOfCall(call)
  if (call.voided !== null || (call.end !== null && call.end.outcome !== 'seen'))
    return <MeaningBadge look={{ meaning: 'neutral', Icon: IconBan }} word={word} />
  if (call.end !== null) return <MeaningBadge look={{ meaning: 'done', Icon: IconCircleCheck }} word={word} />
  return call.status?.isLate === true ? (
    <StateBadge state="overdue" />
  ) : (
    <StateBadge state="waiting" waitingFor={waitingFor(call)} />
  )
}
