import { monthlyReportWords } from '#shared/features/medical-recommendations/monthly-report.messages.ts'
import { registerWords } from '#shared/features/medical-recommendations/register.messages.ts'
import { recommendationMessages as words } from '../recommendations.messages.ts'
import type { RegisterFilters } from './register-filter.ts'

/** The filters that are set, in words: for the head of the printed list. */
export function filterWords(filters: RegisterFilters): string[] {
  const { state, turn, trigger, outcome, year, month, block } = filters
  const named = (label: string, value: string | null): string[] =>
    value === null ? [] : [words.filterWord(label, value)]
  return [
    ...(state === 'all' ? [] : [state === 'open' ? words.openStates : words.states[state]]),
    ...(turn === 'any' ? [] : [turn === 'mine' ? words.myTurn : words.turnOf(turn)]),
    ...named(words.filterTrigger, trigger && registerWords.triggers[trigger]),
    ...named(words.filterOutcome, outcome && registerWords.outcomes[outcome]),
    ...named(words.filterYear, year),
    ...named(words.filterMonth, month && (monthlyReportWords.months[Number(month) - 1] ?? null)),
    ...named(words.filterBlock, block),
    ...(filters.lateOnly ? [words.lateOnly] : []),
    ...named(words.searchWord, filters.text.trim() === '' ? null : filters.text.trim()),
  ].map((text) => text.slice(0, 120))
}
