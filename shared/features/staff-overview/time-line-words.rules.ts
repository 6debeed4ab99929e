import type { LicenceKind } from '../credentials/credentials.rules.ts'
import type { TimeLineRow } from './staff-overview.contract.ts'
import { staffWords } from './staff-overview.messages.ts'

const words = staffWords.timeLine

/** What is missing or over, or that all is well. */
export function standingOf({ standing: { faults, needsStr, needsSip }, isEnding }: TimeLineRow): string {
  if (faults.length > 0) return faults.map((fault) => staffWords.faults[fault]).join(', ')
  if (isEnding) return words.ending
  return needsStr || needsSip ? words.allValid : words.notNeeded
}

/** The days of every licence of a kind, latest first; a permit for another place says so. */
export const licencesText = ({ licences }: TimeLineRow, kind: LicenceKind): string =>
  licences
    .filter((licence) => licence.kind === kind)
    .map(({ issuedOn, validUntil, isHere, place }) =>
      validUntil === null
        ? words.forLife(kind, issuedOn)
        : words.licence(kind, issuedOn, validUntil, kind === 'sip' && !isHere ? place : null),
    )
    .join('; ')

export const gapsText = ({ gaps }: TimeLineRow): string =>
  gaps.map(({ kind, from, to }) => words.gap(kind, from, to)).join('; ')
