import { medicalRecommendationService } from '#shared/features/medical-recommendations/medical-recommendations.rules.ts'
import { deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import type { CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import { missingCount } from '#shared/features/service-cases/case-overview.rules.ts'
import { casePhase, isEnded } from '#shared/features/service-cases/case-phase.rules.ts'
import { requirementClock, stepClock } from '#shared/features/service-cases/case-step-clock.rules.ts'
import { nextFollowUpStep } from '#shared/features/service-cases/case-steps.rules.ts'
import { expectedStep } from '#shared/features/service-cases/case-whereabouts.rules.ts'
import { whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import type { DueItem } from '#shared/features/today/today.contract.ts'
import { type CalendarDate, compareDates } from '#shared/time/calendar-date.ts'
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
      return kindOfFollowUp(facts)
    case 'draft':
    case 'done':
    case 'refused':
    case 'cancelled':
      return null
  }
}

function kindOfFollowUp(facts: CaseFacts): DueItem['kind'] {
  const step = nextFollowUpStep(facts)
  if (step === null) return 'recommendation-follow-up-waiting'
  return step.takenBy === 'record-coordination'
    ? 'recommendation-coordination-waiting'
    : 'recommendation-delivery-waiting'
}

interface Left {
  readonly due: CalendarDate
  readonly dueAt: Instant | null
  readonly workingDaysLeft: number
  readonly hoursLeft: number | null
  readonly late: boolean
}

/** What ends first: the whole term, or the clock of the step that the case stands at. */
function nextEnd({ facts }: LoadedCase, now: Instant): Left | null {
  const whole = deadline(facts, now)
  const step = expectedStep(facts)
  const ends = [
    whole.started && whole.endedOn === null ? whole : null,
    step === null ? null : stepClock(facts, step, now),
  ].filter((end) => end !== null)
  return ends.toSorted((left, right) => compareDates(left.due, right.due))[0] ?? null
}

const timeOf = (end: Left | null) => ({
  dueOn: end?.due ?? null,
  workingDaysLeft: end?.workingDaysLeft ?? null,
  hoursLeft: end?.hoursLeft ?? null,
})

const linkOf = (id: string): string => `/poliklinik/rekomendasi-medis/${id}`

/** Papers with a clock of their own, such as the report after an emergency: due whosever turn the case is. */
function paperItemsOf(loaded: LoadedCase, actor: Actor, now: Instant): readonly DueItem[] {
  const { row, facts } = loaded
  if (isEnded(casePhase(facts.events))) return []
  return facts.standard.requirements.flatMap((requirement): readonly DueItem[] => {
    const clock = requirementClock(facts, requirement, now)
    if (clock === null || clock.doneAt !== null) return []
    return [
      {
        id: `recommendation-report-missing:${row.id}:${requirement.id}`,
        kind: 'recommendation-report-missing',
        data: { number: row.number, inmateName: row.inmate_name, paper: requirement.title },
        since: clock.begunAt,
        ...timeOf(clock),
        roles: [...requirement.issuedBy],
        isMine: requirement.issuedBy.some((role) => actor.roles.includes(role)),
        severity: clock.late ? 'late' : 'attention',
        link: `${linkOf(row.id)}?lembar=paper.${requirement.id}`,
      },
    ]
  })
}

function dueItemOf(loaded: LoadedCase, actor: Actor, now: Instant): DueItem | null {
  const kind = kindOf(loaded)
  if (kind === null) return null
  const { row, facts } = loaded
  const end = nextEnd(loaded, now)
  const turn = whoseTurn(facts)
  const isMine = isTurnOf(loaded, actor)
  const isLate = end?.late ?? false
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
    ...timeOf(end),
    roles: turn.kind === 'role' ? [...turn.roles] : [],
    isMine,
    severity: isLate ? 'late' : isWaiting ? 'waiting' : facts.emergency !== null ? 'attention' : 'normal',
    link: linkOf(row.id),
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
      .flatMap((loaded) => [dueItemOf(loaded, actor, now), ...paperItemsOf(loaded, actor, now)])
      .filter((item) => item !== null)
      .filter((item) => item.isMine || item.severity === 'late' || item.severity === 'waiting')
  },
}
