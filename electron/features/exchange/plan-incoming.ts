import { type Answer, answerSchema } from '#shared/features/exchange/answer-file.ts'
import { type AnswerPlan, planAnswers } from '#shared/features/exchange/answer-plan.rules.ts'
import type { Instant } from '#shared/time/instant.ts'
import type { Actor, CoreServices } from '../../core/context.ts'
import type { LoadedCase } from '../service-cases/load-case.ts'
import { momentOf } from '../service-cases/moment-of-day.ts'
import { answerMappingOf } from './answer-mappings.ts'
import type { IncomingAnswerRow, IncomingFileRow } from './incoming.repository.ts'

interface PlanningContext {
  readonly services: Pick<CoreServices, 'resourcesFolder'>
  readonly actor: Pick<Actor, 'accountId' | 'roles'>
  readonly now: Instant
}

export const answerOf = (row: Pick<IncomingAnswerRow, 'content'>): Answer => answerSchema.parse(JSON.parse(row.content))

/** What taking in the waiting answers of a file would do to the case as it is now. */
export function planIncoming(
  { services, actor, now }: PlanningContext,
  file: Pick<IncomingFileRow, 'sender_kind' | 'bundle_superseded_by' | 'service_id'>,
  rows: readonly IncomingAnswerRow[],
  loaded: LoadedCase,
): ReadonlyMap<string, AnswerPlan> {
  const mapping = answerMappingOf(services, file.service_id)
  if (!mapping) throw new Error(`no answers are described for the service ${file.service_id}`)
  const waiting = rows.filter(({ state }) => state === 'waiting')
  const plans = planAnswers(waiting.filter((row) => !row.is_taken_in_elsewhere).map(answerOf), loaded.facts, {
    accountId: actor.accountId,
    roles: actor.roles,
    now,
    mapping,
    from: file.sender_kind,
    isNewestBundle: file.bundle_superseded_by === null,
    momentOf: (day) => momentOf({ on: day, time: null }, loaded, { now }),
  })
  return new Map(
    waiting.map((row) => [row.id, plans.get(row.answer_id) ?? { fits: false, why: 'already-taken-in' as const }]),
  )
}
