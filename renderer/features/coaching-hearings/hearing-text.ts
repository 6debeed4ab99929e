import { IconCalendarEvent, IconCircleCheck, IconClock, IconHandStop, IconLock, IconX } from '@tabler/icons-react'
import type { Hearing, HearingPerson } from '#shared/features/coaching-hearings/coaching-hearings.contract.ts'
import type { StagePlace } from '#shared/features/coaching-stages/coaching-stages.contract.ts'
import type { BadgeLook } from '../../components/StateBadge/MeaningBadge.tsx'
import { stageMessages } from '../coaching-stages/coaching-stages.messages.ts'
import { dateOrNone } from '../coaching-stages/stage-text.ts'
import { hearingMessages as words } from './coaching-hearings.messages.ts'

export type HearingStanding = 'open' | 'closed' | 'cancelled'

export const standingOf = ({ state, closed }: Pick<Hearing, 'state' | 'closed'>): HearingStanding => {
  if (state === 'cancelled') return 'cancelled'
  return closed === null ? 'open' : 'closed'
}

export const standingLooks: Readonly<Record<HearingStanding, BadgeLook>> = {
  open: { meaning: 'running', Icon: IconCalendarEvent },
  closed: { meaning: 'done', Icon: IconLock },
  cancelled: { meaning: 'neutral', Icon: IconX },
}

export const personLooks: Readonly<Record<'listed' | 'removed' | 'granted' | 'deferred' | 'refused', BadgeLook>> = {
  listed: { meaning: 'running', Icon: IconClock },
  removed: { meaning: 'neutral', Icon: IconX },
  granted: { meaning: 'done', Icon: IconCircleCheck },
  deferred: { meaning: 'attention', Icon: IconHandStop },
  refused: { meaning: 'danger', Icon: IconX },
}

/** What became of a proposal, and why. */
export function outcomeOf({ state, decision, removeReason }: HearingPerson) {
  if (decision) {
    const { outcome, reason } = decision
    return { look: personLooks[outcome], word: stageMessages.outcomes[outcome], reason }
  }
  const kind = state === 'removed' ? 'removed' : 'listed'
  return { look: personLooks[kind], word: words.personStates[kind], reason: removeReason }
}

const memberWords: Readonly<Record<string, string>> = words.memberStates

export function programmesText({ programmes }: Pick<HearingPerson, 'programmes'>): string {
  if (programmes.length === 0) return words.noProgrammes
  return programmes.map(({ name, state }) => `${name} (${memberWords[state] ?? state})`).join(', ')
}

const gates = ['oneThird', 'oneHalf', 'twoThirds', 'expiry'] as const

/** The date that counts, gate by gate. */
export const datesText = ({ dates }: StagePlace): string =>
  gates
    .map((gate) => `${stageMessages.gates[gate]}: ${dateOrNone(dates[gate].official ?? dates[gate].own)}`)
    .join(' · ')

/** "09.00 sampai 10.30", or without an end. */
export const hoursText = ({ startsAt, endsAt }: Pick<Hearing, 'startsAt' | 'endsAt'>): string => {
  const clock = (time: string) => time.replace(':', '.')
  return endsAt === null ? clock(startsAt) : words.until(clock(startsAt), clock(endsAt))
}
