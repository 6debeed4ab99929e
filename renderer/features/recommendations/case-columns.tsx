import type { CasePhase } from '#shared/features/service-cases/case-facts.ts'
import { isEnded } from '#shared/features/service-cases/case-phase.rules.ts'
import type { DataColumn } from '../../components/DataTable/data-column.ts'
import { StateBadge, type StateCode, stateWord } from '../../components/StateBadge/StateBadge.tsx'
import { formatTimeLeft } from '../../format/durations.ts'
import { type TurnView, turnName } from './turn-text.ts'

interface TurnWords {
  readonly ended: string
  readonly yours: string
  readonly nobody: string
}

/** Whose turn it is, as it stands in a column. */
export const turnText = (
  words: TurnWords,
  { isEnded, isMyTurn, turn }: { readonly isEnded: boolean; readonly isMyTurn: boolean; readonly turn: TurnView },
): string => (isEnded ? words.ended : isMyTurn ? words.yours : (turnName(turn) ?? words.nobody))

/** Working days left of a running case. */
export function workingDaysText(
  words: { readonly noClock: string },
  { workingDaysLeft, isEnded }: { readonly workingDaysLeft: number | null; readonly isEnded: boolean },
): string {
  if (workingDaysLeft !== null) return formatTimeLeft({ workingDaysLeft, hoursLeft: null })
  return isEnded ? '' : words.noClock
}

interface CaseRow {
  readonly phase: CasePhase
  readonly isLate: boolean
  readonly isMyTurn: boolean
  readonly turn: TurnView
  readonly workingDaysLeft: number | null
}

function stateOf({ phase, isLate, isMyTurn }: CaseRow): StateCode {
  if (phase === 'returned') return 'incomplete'
  if (phase === 'done' || phase === 'refused' || phase === 'cancelled') return phase
  return isLate ? 'overdue' : isMyTurn ? 'running' : 'waiting'
}

export type CaseShow = 'open' | 'late' | 'ended' | 'all'

/** Whether a case is among those that were asked for. */
export function isCaseShown({ phase, isLate }: Pick<CaseRow, 'phase' | 'isLate'>, show: CaseShow): boolean {
  if (show === 'late') return isLate
  return show === 'all' || isEnded(phase) === (show === 'ended')
}

interface CaseColumnWords extends TurnWords {
  readonly noClock: string
  readonly columns: { readonly turn: string; readonly state: string; readonly left: string }
}

/** Columns that every list of cases has: whose turn, the state, and the time left. */
export function caseColumns<Row extends CaseRow>(words: CaseColumnWords) {
  const turnOf = (row: Row) => turnText(words, { ...row, isEnded: isEnded(row.phase) })
  const leftOf = (row: Row) => workingDaysText(words, { ...row, isEnded: isEnded(row.phase) })
  const turn: DataColumn<Row> = { id: 'turn', label: words.columns.turn, value: turnOf, width: '11rem' }
  const state: DataColumn<Row> = {
    id: 'state',
    label: words.columns.state,
    value: (row) => stateWord(stateOf(row)),
    cell: (row) => <StateBadge state={stateOf(row)} />,
    width: '8.5rem',
  }
  const left: DataColumn<Row> = {
    id: 'left',
    label: words.columns.left,
    value: ({ workingDaysLeft }) => workingDaysLeft,
    cell: leftOf,
    exportText: leftOf,
    width: '9rem',
  }
  return { turn, state, left }
}
