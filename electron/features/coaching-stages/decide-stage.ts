import type { ErrorDetails } from '#shared/contract/errors.ts'
import { Failure } from '#shared/contract/failure.ts'
import { type CoachingStage, coachingStages } from '#shared/features/coaching-stages/coaching-stage.ts'
import type { StageDecision, StageRefusal } from '#shared/features/coaching-stages/coaching-stages.contract.ts'
import type { CalendarDate } from '#shared/time/calendar-date.ts'
import type { CommandContext } from '../../core/context.ts'
import { findMergeOf } from '../inmates/inmate-merges.repository.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { findInmate } from '../inmates/inmates.repository.ts'
import { insertDecision, listDecisions } from './coaching-stages.repository.ts'
import { standingsOf } from './stage-standing.ts'

export const refuse = (reason: StageRefusal, details: ErrorDetails = {}): Failure =>
  new Failure('refused', { ...details, reason })

/** @throws Failure not-found, refused (merged-away) */
export async function requireStagePerson({ db }: CommandContext, inmateId: string): Promise<void> {
  if (!(await findInmate(db, inmateId))) throw new Failure('not-found')
  if (await findMergeOf(db, inmateId)) throw refuse('merged-away')
}

/** @throws Failure refused (date-in-future) */
export async function notAfterToday(context: CommandContext, day: CalendarDate): Promise<void> {
  if (day > (await unitDay(context)).today) throw refuse('date-in-future')
}

export type NewDecision = Pick<
  StageDecision,
  'stage' | 'outcome' | 'decidedOn' | 'basis' | 'reason' | 'earlyReason'
> & {
  readonly inmateId: string
  /** The session of the team, where it is written there. */
  readonly sessionId: string | null
}

/**
 * The one way in which a stage is decided. A date that came moves nobody, and one that has not come stops nobody: the team may be earlier, but
 * then says why.
 * @throws Failure not-found, refused
 */
export async function decideStage(context: CommandContext, input: NewDecision): Promise<{ id: string }> {
  const { db, newId, now, actor } = context
  const { inmateId, sessionId, stage, outcome, decidedOn, basis, reason, earlyReason } = input
  await requireStagePerson(context, inmateId)
  await notAfterToday(context, decidedOn)
  const standing = (await standingsOf(db, [inmateId])).get(inmateId)
  if (!standing) throw new Failure('not-found')
  if (!standing.hasVerdict) throw refuse('no-verdict')
  const last = (await listDecisions(db, [inmateId])).at(-1)
  if (last && decidedOn < last.decided_on) throw refuse('before-last-decision', { on: last.decided_on })
  const steps = stepsBetween(standing.stage, stage)
  if (steps === 0) throw refuse('same-stage')
  if (steps > 1) throw refuse('stage-skipped')
  if ((outcome !== 'granted' || steps < 0) && reason === null) throw refuse('reason-missing')
  const isEarly = outcome === 'granted' && steps > 0 && (standing.nextOn === null || standing.nextOn > decidedOn)
  if (isEarly && earlyReason === null)
    throw refuse('early-reason-missing', standing.nextOn === null ? {} : { on: standing.nextOn })
  const id = newId()
  await insertDecision(db, {
    ...{ id, inmate_id: inmateId, stage, outcome, decided_on: decidedOn, session_id: sessionId, basis, reason },
    ...{ early_reason: isEarly ? earlyReason : null, state: 'active', void_reason: null },
    ...{ recorded_at: now, recorded_by: actor.accountId },
  })
  return { id }
}

const stepsBetween = (from: CoachingStage, to: CoachingStage): number =>
  coachingStages.indexOf(to) - coachingStages.indexOf(from)
