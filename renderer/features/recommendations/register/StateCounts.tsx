import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { RecommendationRow } from '#shared/features/medical-recommendations/recommendation-view.ts'
import { caseStates } from '#shared/features/service-cases/case-facts.ts'
import { StateBadge } from '../../../components/StateBadge/StateBadge.tsx'
import { formatNumber } from '../../../format/numbers.ts'
import { recommendationMessages as words } from '../recommendations.messages.ts'
import classes from './Register.module.css'
import { isOpen, type RegisterFilters } from './register-filter.ts'

interface StateCountsProps {
  readonly rows: readonly RecommendationRow[]
  readonly state: RegisterFilters['state']
  readonly onChoose: (state: RegisterFilters['state']) => void
}

/** How many requests stand in each state; pressing one narrows the list to it. */
export function StateCounts({ rows, state, onChoose }: StateCountsProps) {
  if (rows.length === 0) return null
  const counts = Map.groupBy(rows, (row) => row.state)
  const shown = caseStates.filter((one) => counts.has(one))
  return (
    <ul className={classes.counts} aria-label={words.counts}>
      <Count isChosen={state === 'open'} count={rows.filter(isOpen).length} onChoose={() => onChoose('open')}>
        {words.openStates}
      </Count>
      {shown.map((one) => (
        <Count
          key={one}
          isChosen={state === one}
          count={counts.get(one)?.length ?? 0}
          onChoose={() => onChoose(state === one ? 'open' : one)}
        >
          <StateBadge state={one} />
        </Count>
      ))}
      <Count isChosen={state === 'all'} count={rows.length} onChoose={() => onChoose('all')}>
        {words.anyState}
      </Count>
    </ul>
  )
}

interface CountProps {
  readonly isChosen: boolean
  readonly count: number
  readonly onChoose: () => void
  readonly children: ReactNode
}

function Count({ isChosen, count, onChoose, children }: CountProps) {
  return (
    <li>
      <UnstyledButton className={classes.count} aria-pressed={isChosen} onClick={onChoose}>
        {children}
        <strong>{formatNumber(count)}</strong>
      </UnstyledButton>
    </li>
  )
}
