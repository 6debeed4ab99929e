import type { LaporDecision, LaporLine } from './lapor-import.contract.ts'

/** Whether a line may be taken in now: nothing is wrong with it, and whatever was asked has been answered. */
export function isReady(shown: LaporLine, decision: LaporDecision | undefined): boolean {
  if (decision?.leaveOut) return false
  if (shown.kind === 'new' || shown.kind === 'updated') return true
  if (shown.kind !== 'ask' || decision === undefined) return false
  const isSorted = shown.service !== null || decision.service !== null
  const isCovered = shown.tellingParts.length === 0 || decision.parts !== null
  const isLookedAt = shown.dangerWords.length === 0 || decision.danger !== null
  return isSorted && isCovered && isLookedAt
}
