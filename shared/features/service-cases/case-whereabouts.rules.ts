import type { CaseEvent, CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import {
  fulfilledAt,
  isAhead,
  missingPapers,
  requirementsOf,
} from '#shared/features/service-cases/case-papers.rules.ts'
import { casePhase, isEnd, isEnded, outsideSteps } from '#shared/features/service-cases/case-phase.rules.ts'
import { stepTakenAt } from '#shared/features/service-cases/case-steps.rules.ts'
import { whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import type { ServiceStandard, ServiceStep } from '#shared/features/service-cases/service-standard.ts'
import { toCalendarDate } from '#shared/time/facility-zone.ts'
import { compareInstants, type Instant } from '#shared/time/instant.ts'
import { workingDaysBetween } from '#shared/time/working-days.ts'

/** The letter lay with one office for a while. */
export interface Stay {
  readonly post: string
  readonly since: Instant
  /** Null while it still lies there. */
  readonly until: Instant | null
  /** Working days there, up to now where it still does. */
  readonly workingDays: number
}

/** What is not known or not here although the case has come this far. */
export type HopGap =
  | { readonly kind: 'paper'; readonly requirementId: string }
  | { readonly kind: 'letter'; readonly step: string }

/** Which office the letter came to, one after the other, from the opening of the case to now or to its end. */
export function staysOf(facts: CaseFacts, now: Instant): readonly Stay[] {
  if (facts.startedAt === null) return []
  const home = homePost(facts.standard)
  const moves = [{ at: facts.startedAt, post: home }]
  for (const round of roundsOf(facts.events)) {
    for (const event of round) {
      const post = postAfter(event, facts.standard, home)
      if (post !== null && post !== moves.at(-1)?.post) moves.push({ at: event.at, post })
    }
  }
  const closedAt = isEnded(casePhase(facts.events)) ? (facts.events.findLast(isEnd)?.at ?? null) : null
  return moves.map(({ at, post }, index) => {
    const until = moves[index + 1]?.at ?? closedAt
    return { post, since: at, until, workingDays: workingDaysOf(facts, at, until ?? now) }
  })
}

/**
 * What is missing at the step that the case stands before: papers that hold it up, papers of other offices that must have come into being
 * by now, and letters whose number nobody recorded. `known`: steps whose letter is known by number.
 */
export function hopGaps(facts: CaseFacts, known: ReadonlySet<string>): readonly HopGap[] {
  const turn = whoseTurn(facts)
  if (turn.kind === 'nobody') return []
  const held = missingPapers(facts, turn.step === preparation(facts.standard) ? firstGate(facts) : turn.step)
  const steps = facts.standard.steps
  const place = steps.findIndex((step) => step.id === turn.step)
  const passed = steps.slice(0, place).filter((step) => stepTakenAt(step, facts) !== null && step.carries !== null)
  const awaited = requirementsOf(facts).filter(
    (requirement) =>
      requirement.gate === null &&
      fulfilledAt(requirement, facts) === null &&
      passed.some((step) => step.carries?.requirement === requirement.id),
  )
  return [
    ...[...held, ...awaited]
      .filter((requirement) => !isAhead(requirement, facts))
      .map(({ id }): HopGap => ({ kind: 'paper', requirementId: id })),
    ...passed.filter((step) => !known.has(step.id)).map(({ id }): HopGap => ({ kind: 'letter', step: id })),
  ]
}

/** The step of this case that comes next, whoever takes it; null when none does. */
export function expectedStep(facts: CaseFacts): ServiceStep | null {
  const turn = whoseTurn(facts)
  return turn.kind === 'nobody' ? null : (facts.standard.steps.find((step) => step.id === turn.step) ?? null)
}

/** The desk that everything begins on: the first post of the unit. */
function homePost({ posts }: ServiceStandard): string {
  return posts.find((post) => post.level === 'unit')?.id ?? posts[0]?.id ?? ''
}

function postAfter(event: CaseEvent, standard: ServiceStandard, home: string): string | null {
  switch (event.kind) {
    case 'handed-over':
    case 'outside-step-recorded': {
      const steps = standard.steps
      const step = steps.find((candidate) => candidate.id === event.step)
      if (step?.carries) return step.carries.to
      const next = steps[steps.findIndex((candidate) => candidate.id === event.step) + 1]
      return next?.actor.kind === 'post' ? next.actor.post : home
    }
    case 'returned':
    case 'answered':
    case 'refused':
      return home
    default:
      return null
  }
}

/** Of things told of the same day the coming home is the last. */
function isHomecoming({ kind }: CaseEvent): boolean {
  return kind === 'answered' || kind === 'refused' || kind === 'returned'
}

/** News of one round in the order in which it happened, not in which it was heard. */
function roundsOf(events: readonly CaseEvent[]): readonly (readonly CaseEvent[])[] {
  const starts = events.flatMap((event, index) => (event.kind === 'handed-over' ? [index] : []))
  return [0, ...starts].map((start, index) => {
    const round = events.slice(start, starts[index] ?? events.length)
    return round.toSorted(
      (left, right) => compareInstants(left.at, right.at) || Number(isHomecoming(left)) - Number(isHomecoming(right)),
    )
  })
}

function workingDaysOf({ settings }: CaseFacts, from: Instant, to: Instant): number {
  const { zone, calendar } = settings
  return workingDaysBetween(toCalendarDate(from, zone), toCalendarDate(to, zone), calendar)
}

const preparation = ({ steps }: ServiceStandard): string | null =>
  steps.find((step) => step.takenBy === 'attach-paper' && step.paper === null)?.id ?? null

/** While papers are gathered, what is asked for is whatever the next step after it needs. */
function firstGate(facts: CaseFacts): string {
  const gates = requirementsOf(facts).map((requirement) => requirement.gate)
  const outside = outsideSteps(facts)[0]?.id
  return facts.standard.steps.find((step) => gates.includes(step.id))?.id ?? outside ?? ''
}
