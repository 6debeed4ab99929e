import type { RecommendationTrigger } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import type { RecommendationRow } from '#shared/features/medical-recommendations/recommendation-view.ts'
import type { CaseOutcome } from '#shared/features/medical-recommendations/register.rules.ts'
import type { CaseState } from '#shared/features/service-cases/case-facts.ts'
import { holdsWords } from '../../../components/FilterBar/holds-words.ts'
import { turnName } from '../turn-text.ts'

/** What the register can be narrowed to; null: not narrowed. */
export interface RegisterFilters {
  readonly text: string
  readonly state: CaseState | 'open' | 'all'
  /** Mine, or the name of who is waited for. */
  readonly turn: 'any' | 'mine' | string
  readonly trigger: RecommendationTrigger | null
  readonly outcome: CaseOutcome | null
  readonly year: string | null
  /** "01" to "12". */
  readonly month: string | null
  readonly block: string | null
  readonly lateOnly: boolean
}

export const noFilters: RegisterFilters = {
  text: '',
  state: 'open',
  turn: 'any',
  trigger: null,
  outcome: null,
  year: null,
  month: null,
  block: null,
  lateOnly: false,
}

export const endedStates: readonly CaseState[] = ['done', 'refused', 'cancelled']

export const isOpen = (row: Pick<RecommendationRow, 'state'>): boolean => !endedStates.includes(row.state)

function isInState(row: RecommendationRow, state: RegisterFilters['state']): boolean {
  if (state === 'all') return true
  return state === 'open' ? isOpen(row) : row.state === state
}

/** Whether a row is left when the register is narrowed. */
export function isShown(row: RecommendationRow, filters: RegisterFilters): boolean {
  const { turn, trigger, outcome, year, month, block } = filters
  if (!isInState(row, filters.state)) return false
  if (turn === 'mine' && !row.isMyTurn) return false
  if (turn !== 'any' && turn !== 'mine' && turnName(row.turn) !== turn) return false
  if (trigger !== null && row.trigger !== trigger) return false
  if (outcome !== null && row.outcome !== outcome) return false
  if (year !== null && row.openedOn.slice(0, 4) !== year) return false
  if (month !== null && row.openedOn.slice(5, 7) !== month) return false
  if (block !== null && row.block !== block) return false
  if (filters.lateOnly && !row.isLate) return false
  return holdsWords(filters.text, [row.number, row.inmateName, row.registerNumber])
}

const sorted = (values: Iterable<string>): string[] =>
  [...new Set(values)].sort((left, right) => left.localeCompare(right, 'id', { numeric: true }))

/** What can be chosen, from what there is. */
export function choicesIn(rows: readonly RecommendationRow[]) {
  return {
    turns: sorted(rows.map((row) => turnName(row.turn)).filter((name) => name !== null)),
    years: sorted(rows.map((row) => row.openedOn.slice(0, 4))).reverse(),
    blocks: sorted(rows.map((row) => row.block).filter((block) => block !== null)),
  }
}

export type RegisterChoices = ReturnType<typeof choicesIn>
