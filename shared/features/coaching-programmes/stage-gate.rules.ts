import type { CalendarDate } from '../../time/calendar-date.ts'
import { type CoachingStage, coachingStages } from '../coaching-stages/coaching-stage.ts'
import type { LegalStatus } from '../inmates/legal-status.rules.ts'

/** What the gate of a programme has to know of a person. */
export interface StandingOfPerson {
  readonly legalStatus: LegalStatus | null
  /** As the observation team decided last; without a decision a convict is in the first stage. */
  readonly stage: CoachingStage
  /** The earliest day of the next stage, by the authority's date or else by our own; null where none is known. */
  readonly nextOn: CalendarDate | null
}

export type GateAnswer =
  | { readonly isOpen: true }
  | {
      readonly isOpen: false
      /** Whoever has no verdict is admitted only where the programme says so. */
      readonly reason: 'detainee' | 'stage-before' | 'stage-after'
      readonly stage: CoachingStage
      /** How long the present stage lasts at least. */
      readonly until: CalendarDate | null
    }

const untried: ReadonlySet<LegalStatus> = new Set(['tahanan', 'anak'])

/** Somebody of unknown status counts as sentenced: then the missing dates show what is to be put right. */
export const hasVerdict = (status: LegalStatus | null): boolean => status === null || !untried.has(status)

/**
 * Whether somebody may take part. People without a verdict have no stages: they take part as in the first one, where the programme admits
 * them (requirement 1 of the arts coaching standard).
 */
export function gateFor(
  programme: { readonly stages: readonly CoachingStage[]; readonly admitsDetainees: boolean },
  { legalStatus, stage, nextOn }: StandingOfPerson,
): GateAnswer {
  if (!hasVerdict(legalStatus))
    return programme.admitsDetainees
      ? { isOpen: true }
      : { isOpen: false, reason: 'detainee', stage: 'early', until: null }
  if (programme.stages.includes(stage)) return { isOpen: true }
  const isBefore = programme.stages.some((one) => coachingStages.indexOf(one) > coachingStages.indexOf(stage))
  return { isOpen: false, reason: isBefore ? 'stage-before' : 'stage-after', stage, until: isBefore ? nextOn : null }
}
