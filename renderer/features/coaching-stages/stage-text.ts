import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconHandStop,
  IconHelp,
  IconInfoCircle,
} from '@tabler/icons-react'
import type { StagePlace } from '#shared/features/coaching-stages/coaching-stages.contract.ts'
import { type DatePair, daysLater } from '#shared/features/coaching-stages/stage-eligibility.rules.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { BadgeLook } from '../../components/StateBadge/MeaningBadge.tsx'
import { formatDate } from '../../format/dates.ts'
import { formatNumber } from '../../format/numbers.ts'
import { stageMessages as words } from './coaching-stages.messages.ts'

/** Why somebody may be proposed now, or not yet and until when. */
export function eligibilityText({ eligibility: answer, stage }: Pick<StagePlace, 'eligibility' | 'stage'>): string {
  const { eligibility: texts, inSentence } = words
  switch (answer.kind) {
    case 'no-verdict':
    case 'last-stage':
      return texts[answer.kind]
    case 'no-date':
      return texts.noDate(words.gaps[answer.gap])
    case 'not-yet':
      return texts.notYet(inSentence[stage], formatDate(answer.until))
    case 'reached':
      return texts.reached(inSentence[answer.next], formatDate(answer.since))
    case 'held-back':
      return texts.heldBack(words.outcomes[answer.outcome], inSentence[answer.next], formatDate(answer.decidedOn))
  }
}

export const eligibilityLooks: Readonly<Record<StagePlace['eligibility']['kind'], BadgeLook>> = {
  'no-verdict': { meaning: 'neutral', Icon: IconInfoCircle },
  'last-stage': { meaning: 'done', Icon: IconCircleCheck },
  'no-date': { meaning: 'attention', Icon: IconHelp },
  'not-yet': { meaning: 'neutral', Icon: IconClock },
  reached: { meaning: 'running', Icon: IconCircleCheck },
  'held-back': { meaning: 'attention', Icon: IconHandStop },
}

export const differsLook: BadgeLook = { meaning: 'attention', Icon: IconAlertTriangle }

/** The day of the next stage, where one is known. */
export const nextOnOf = ({ eligibility }: StagePlace): CalendarDate | null => {
  if (eligibility.kind === 'not-yet') return eligibility.until
  return eligibility.kind === 'reached' ? eligibility.since : null
}

export const stageWord = ({ hasVerdict, stage }: Pick<StagePlace, 'hasVerdict' | 'stage'>): string =>
  hasVerdict ? words.stages[stage] : words.asDetainee

/** SDP against our own sum, in words. */
export function differenceText(pair: DatePair): string {
  const days = daysLater(pair)
  if (days === null) return words.noPair
  if (days === 0) return words.same
  return days > 0 ? words.later(formatNumber(days)) : words.earlier(formatNumber(-days))
}

const isDifferent = (pair: DatePair): boolean => (daysLater(pair) ?? 0) !== 0

/** The largest difference of a person in words; empty where nothing differs. */
export function largestDifference({ dates }: StagePlace): string {
  const pairs = Object.values(dates).filter(isDifferent)
  const size = (pair: DatePair) => Math.abs(daysLater(pair) ?? 0)
  const [largest] = pairs.toSorted((left, right) => size(right) - size(left))
  return largest ? differenceText(largest) : ''
}

export const dateOrNone = (date: CalendarDate | null): string => (date === null ? words.noDate : formatDate(date))
