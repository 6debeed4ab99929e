import type { IssuedLicence, TimeLineRow } from './staff-overview.contract.ts'

export const timeLineStates = ['all', 'lacking', 'ending', 'applying', 'fine'] as const
export type TimeLineState = (typeof timeLineStates)[number]

/** Screen and paper leave out the same rows. Null: any profession. */
export function isInTimeLine(row: TimeLineRow, state: TimeLineState, profession: string | null): boolean {
  if (profession !== null && row.profession !== profession) return false
  const lacks = row.standing.faults.length > 0
  switch (state) {
    case 'all':
      return true
    case 'lacking':
      return lacks
    case 'ending':
      return !lacks && row.isEnding
    case 'applying':
      return row.applications.length > 0
    case 'fine':
      return !lacks && !row.isEnding
  }
}

export const issuedStates = ['all', 'valid', 'ending', 'expired', 'renewed', 'voided'] as const
export type IssuedState = (typeof issuedStates)[number]

export const issuedKinds = ['all', 'str', 'sip'] as const
export type IssuedKind = (typeof issuedKinds)[number]

export const isIssuedShown = (row: IssuedLicence, state: IssuedState, kind: IssuedKind): boolean =>
  (state === 'all' || row.standing === state) && (kind === 'all' || row.kind === kind)
