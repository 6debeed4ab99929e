import { useState } from 'react'
import type { LaporDecision, LaporLine } from '#shared/features/lapor-import/lapor-import.contract.ts'

const undecided = (trackingId: string): LaporDecision => ({
  ...{ trackingId, leaveOut: false, service: null, parts: null, danger: null, accused: { units: [], accountIds: [] } },
})

/** What was decided about the lines, by the number of the report; lost with the page, as the list is. */
export function useDecisions() {
  const [decisions, setDecisions] = useState<ReadonlyMap<string, LaporDecision>>(new Map())
  return {
    of: ({ trackingId }: LaporLine): LaporDecision => decisions.get(trackingId) ?? undecided(trackingId),
    change: (decision: LaporDecision) => setDecisions((known) => new Map(known).set(decision.trackingId, decision)),
    /** As they are sent: a danger without place and person is none yet. */
    all: [...decisions.values()].map(
      (decision): LaporDecision => (isWhole(decision) ? decision : { ...decision, danger: null }),
    ),
  }
}

export type Decisions = ReturnType<typeof useDecisions>

/** Whether what was begun about danger is said to the end. */
export const isWhole = ({ danger }: LaporDecision): boolean =>
  danger === null || danger.kind === 'none' || (danger.where.trim() !== '' && danger.whom.trim() !== '')
