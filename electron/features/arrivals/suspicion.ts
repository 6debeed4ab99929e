import { healthQuestionnaires } from '#shared/features/questionnaires/questionnaire-binding.ts'
import { frozenResultSchema } from '#shared/features/questionnaires/questionnaires.contract.ts'
import type { CommandContext, QueryContext } from '../../core/context.ts'
import { unitDay } from '../inmates/inmate-story.ts'
import { scopeOf } from '../questionnaires/questionnaire-handlers.ts'
import { listResponses, type ResponseRow } from '../questionnaires/questionnaires.repository.ts'
import { arrivalChecksIn } from './arrival-facts.ts'
import type { ArrivalRow } from './arrivals.repository.ts'
import { isWithin, spanOf } from './present-arrivals.ts'

/** What was answered since a coming and still counts, newest first; without what the reader may not know of. */
export async function responsesSince(
  context: QueryContext | CommandContext,
  row: ArrivalRow,
): Promise<readonly ResponseRow[]> {
  const span = spanOf(row, (await unitDay(context)).zone)
  const all = await listResponses(context.db, scopeOf(healthQuestionnaires, context.actor), row.inmate_id)
  return all.filter(({ state, cared_at }) => state === 'completed' && isWithin(cared_at, span))
}

/** The newest answers, where they ask for a room apart. */
export function suspicionIn(
  { services }: Pick<QueryContext, 'services'>,
  responses: readonly ResponseRow[],
): ResponseRow | null {
  const { url, scoreId } = arrivalChecksIn(services.resourcesFolder).separation
  const newest = responses.find((one) => one.url === url)
  if (!newest) return null
  const { scores } = frozenResultSchema.parse(JSON.parse(newest.result))
  return scores.some(({ id, value }) => id === scoreId && value > 0) ? newest : null
}
