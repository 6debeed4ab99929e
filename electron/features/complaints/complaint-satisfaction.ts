import { mayPassOver, satisfactionFault } from '#shared/features/complaints/complaint-satisfaction.rules.ts'
import type { Satisfaction } from '#shared/features/complaints/complaint-satisfaction.ts'
import { satisfactionStep } from '#shared/features/complaints/complaint-satisfaction.ts'
import type { CommandContext } from '../../core/context.ts'
import { listsIn, refuse } from './complaint-facts.ts'
import { insertSatisfaction, lastTaking } from './complaint-satisfaction.repository.ts'
import type { ComplaintRowFound } from './complaints.repository.ts'

/** @throws Failure refused */
export function requireFittingResult({ services }: CommandContext, step: string, told: Satisfaction | null): void {
  const fault = satisfactionFault(step, told, listsIn(services).satisfaction)
  if (fault !== null) throw refuse(fault)
}

/** @throws Failure refused (attempt-needed) */
export function requirePassable(step: string, { mode }: Pick<ComplaintRowFound, 'mode'>): void {
  if (!mayPassOver(step, mode)) throw refuse('attempt-needed')
}

/** What was found, with the step that was taken in the same command. */
export async function keepSatisfaction(
  { db, actor, now, newId }: CommandContext,
  complaint: Pick<ComplaintRowFound, 'id' | 'case_id'>,
  { result, attempts }: Satisfaction,
): Promise<void> {
  const { id: eventId } = await lastTaking(db, complaint.case_id, satisfactionStep)
  await insertSatisfaction(db, {
    ...{ id: newId(), complaint_id: complaint.id, event_id: eventId, result, attempts },
    ...{ recorded_by: actor.accountId, recorded_at: now },
  })
}
