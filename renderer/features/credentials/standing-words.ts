import type { Standing } from '#shared/features/credentials/credentials.contract.ts'
import { formatNumber } from '../../format/numbers.ts'
import { credentialMessages as words } from './credentials.messages.ts'

/** In words: what is missing or over, or that all is well. */
export function standingText({ faults, needsStr, needsSip }: Standing): string {
  if (faults.length > 0) return faults.map((fault) => words.faults[fault]).join(', ')
  return needsStr || needsSip ? words.allValid : words.notNeeded
}

export const pointsText = ({ points, neededPoints }: Standing): string =>
  neededPoints === null ? formatNumber(points) : words.pointsOf(formatNumber(points), formatNumber(neededPoints))
