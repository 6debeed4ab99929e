import type { CalendarDate } from '../../time/calendar-date.ts'
import { daysBetween } from '../../time/calendar-date.ts'
import type { SentenceFacts } from '../inmates/sentence.rules.ts'
import { type CoachingStage, coachingStages } from './coaching-stage.ts'

/** What the observation team answered last about the next stage, where it did not grant it. */
export interface HeldBack {
  readonly outcome: 'deferred' | 'refused'
  readonly decidedOn: CalendarDate
  readonly reason: string | null
}

/** Why no day is known from which a convict may be proposed. */
export const dateGaps = ['no-sentence', 'life', 'death', 'no-first-day'] as const

export type DateGap = (typeof dateGaps)[number]

/** Whether somebody may be proposed for the next stage, in a form that explains itself. */
export type StageEligibility =
  /** No verdict: takes part as in the first stage, and has no dates. */
  | { readonly kind: 'no-verdict' }
  | { readonly kind: 'last-stage' }
  | { readonly kind: 'no-date'; readonly next: CoachingStage; readonly gap: DateGap }
  /** The present stage lasts at least until the day. */
  | { readonly kind: 'not-yet'; readonly next: CoachingStage; readonly until: CalendarDate; readonly days: number }
  /** A date that came moves nobody: the team decides. */
  | { readonly kind: 'reached'; readonly next: CoachingStage; readonly since: CalendarDate }
  | ({ readonly kind: 'held-back'; readonly next: CoachingStage } & HeldBack)

interface Standing {
  readonly hasVerdict: boolean
  readonly stage: CoachingStage
  readonly nextOn: CalendarDate | null
  readonly sentence: SentenceFacts | null
  readonly heldBack: HeldBack | null
}

export const stageAfter = (stage: CoachingStage): CoachingStage | null =>
  coachingStages[coachingStages.indexOf(stage) + 1] ?? null

/** Whether and when somebody may be proposed for the stage after the present one. */
export function eligibilityOf(
  { hasVerdict, stage, nextOn, sentence, heldBack }: Standing,
  today: CalendarDate,
): StageEligibility {
  if (!hasVerdict) return { kind: 'no-verdict' }
  const next = stageAfter(stage)
  if (next === null) return { kind: 'last-stage' }
  if (nextOn === null) return { kind: 'no-date', next, gap: gapOf(sentence) }
  if (nextOn > today) return { kind: 'not-yet', next, until: nextOn, days: daysBetween(today, nextOn) }
  return heldBack ? { kind: 'held-back', next, ...heldBack } : { kind: 'reached', next, since: nextOn }
}

function gapOf(sentence: SentenceFacts | null): DateGap {
  if (sentence === null || sentence.kind === 'none') return 'no-sentence'
  if (sentence.kind === 'life' || sentence.kind === 'death') return sentence.kind
  return sentence.firstDetainedOn === null ? 'no-first-day' : 'no-sentence'
}

/** A date of ours beside that of the national system (SDP). */
export interface DatePair {
  readonly own: CalendarDate | null
  readonly official: CalendarDate | null
}

/** By how many days SDP is later than our own sum (earlier: below zero); null where only one of them is known. */
export const daysLater = ({ own, official }: DatePair): number | null =>
  own === null || official === null ? null : daysBetween(own, official)
