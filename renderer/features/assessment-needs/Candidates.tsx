import { Text } from '@mantine/core'
import type { PersonNeed } from '#shared/features/assessment-needs/assessment-needs.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import { formatNumber } from '../../format/numbers.ts'
import { gateText } from '../coaching-programmes/stage-words.messages.ts'
import { needMessages as words } from './assessment-needs.messages.ts'
import classes from './Needs.module.css'

type Candidate = PersonNeed['candidates'][number]

export function candidateText({ name, placesLeft }: Candidate): string {
  if (placesLeft === null) return words.candidate(name, words.unlimited)
  return words.candidate(name, placesLeft === 0 ? words.full : words.openPlaces(formatNumber(placesLeft)))
}

interface CandidatesProps {
  readonly candidates: readonly Candidate[]
  readonly today: CalendarDate
  /** Nothing is on its way yet, so that an empty list is told too. */
  readonly isFirst: boolean
}

/** What could be done: programmes that serve the need, with their places and whether the person would be admitted. */
export function Candidates({ candidates, today, isFirst }: CandidatesProps) {
  if (candidates.length === 0) return isFirst ? <Text size="sm">{words.noCandidates}</Text> : null
  return (
    <div>
      <Text size="sm" fw={600}>
        {words.candidates}
      </Text>
      <ul className={classes.list}>
        {candidates.map((one) => (
          <li key={one.programmeId}>
            {candidateText(one)}
            <Text size="xs" c="dimmed">
              {gateText(one.gate, today)}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  )
}
