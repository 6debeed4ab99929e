import { medicalRecommendationService } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import { deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import { missingCount } from '#shared/features/service-cases/case-overview.rules.ts'
import { casePhase } from '#shared/features/service-cases/case-phase.rules.ts'
import { whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import type { DueItem } from '#shared/features/today/today.contract.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { Actor } from '../../core/context.ts'
import { type LoadedCase, loadCases } from '../service-cases/load-case.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { isTurnOf } from './present-recommendation.ts'

/** What a case waits for; null when for nothing. */
function kindOf({ facts }: LoadedCase): DueItem['kind'] | null {
  switch (casePhase(facts.events)) {
    case 'preparing': {
      const turn = whoseTurn(facts)
      const step =
        turn.kind === 'role' ? facts.standard.steps.find((candidate) => candidate.id === turn.step) : undefined
      if (step?.takenBy === 'approve') return 'recommendation-approval-waiting'
      return step?.takenBy === 'record-session' ? 'recommendation-session-waiting' : 'recommendation-papers-missing'
    }
    case 'returned':
      return 'recommendation-returned'
    case 'approved':
      return 'recommendation-seal-waiting'
    case 'sealed':
      return 'recommendation-hand-over-waiting'
    case 'outside':
      return 'recommendation-outside'
    case 'answered':
      return 'recommendation-follow-up-waiting'
    case 'draft':
    case 'done':
    case 'refused':
    case 'cancelled':
      return null
  }
}

function dueItemOf(loaded: LoadedCase, actor: Actor, now: Instant): DueItem | null {
  const kind = kindOf(loaded)
  if (kind === null) return null
  const { row, facts } = loaded
  const clock = deadline(facts, now)
  const turn = whoseTurn(facts)
  const isMine = isTurnOf(loaded, actor)
  const isLate = clock.started && clock.late
  // What lies with another office is worth a line only to those who may chase it.
  const isWaiting = kind === 'recommendation-outside'
  return {
    id: `${kind}:${row.id}`,
    kind,
    data: {
      number: row.number,
      inmateName: row.inmate_name,
      count: missingCount(facts),
      step: turn.kind === 'nobody' ? '' : turn.step,
    },
    since: instantSchema.parse(facts.events.at(-1)?.at ?? row.opened_at),
    dueOn: clock.started ? clock.due : null,
    workingDaysLeft: clock.started ? clock.workingDaysLeft : null,
    roles: turn.kind === 'role' ? [...turn.roles] : [],
    isMine,
    severity: isLate ? 'late' : isWaiting ? 'waiting' : facts.emergency !== null ? 'attention' : 'normal',
    link: `/poliklinik/rekomendasi-medis/${row.id}`,
  }
}

/** Open requests: the reader's own turn, and everything late. */
export const recommendationDueItems: DueItemSource = {
  permission: 'view:recommendations',
  list: async (context) => {
    const { actor, now } = context
    const cases = await loadCases(context, {
      serviceId: medicalRecommendationService,
      includeEnded: false,
      inmateId: null,
    })
    return cases
      .map((loaded) => dueItemOf(loaded, actor, now))
      .filter((item) => item !== null)
      .filter((item) => item.isMine || item.severity === 'late' || item.severity === 'waiting')
  },
}
