import { UnstyledButton } from '@mantine/core'
import type { RecommendationRow } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { caseStates } from '#shared/features/service-cases/case-facts.ts'
import { StateBadge } from '../../../components/StateBadge/StateBadge.tsx'
import { formatNumber } from '../../../format/numbers.ts'
import { recommendationMessages as words } from '../recommendations.messages.ts'
import classes from './Register.module.css'
import type { RegisterFilters } from './register-filter.ts'

interface StateCountsProps {
  readonly rows: readonly RecommendationRow[]
  readonly state: RegisterFilters['state']
  readonly onChoose: (state: RegisterFilters['state']) => void
}

/** How many requests stand in each state; pressing one narrows the list to it, pressing it again lets go. */
export function StateCounts({ rows, state, onChoose }: StateCountsProps) {
  const counts = Map.groupBy(rows, (row) => row.state)
  const shown = caseStates.filter((one) => counts.has(one))
  if (shown.length === 0) return null
  return (
    <ul className={classes.counts} aria-label={words.counts}>
      {shown.map((one) => (
        <li key={one}>
          <UnstyledButton
            className={classes.count}
            aria-pressed={state === one}
            onClick={() => onChoose(state === one ? 'open' : one)}
          >
            <StateBadge state={one} />
            <strong>{formatNumber(counts.get(one)?.length ?? 0)}</strong>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}
