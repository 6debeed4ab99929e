import { deadline } from '#shared/features/service-cases/case-deadline.rules.ts'
import type { CaseFacts } from '#shared/features/service-cases/case-facts.ts'
import { missingCount } from '#shared/features/service-cases/case-overview.rules.ts'
import { casePhase, isEnded } from '#shared/features/service-cases/case-phase.rules.ts'
import { requirementClock, stepClock } from '#shared/features/service-cases/case-step-clock.rules.ts'
import { expectedStep } from '#shared/features/service-cases/case-whereabouts.rules.ts'
import { whoseTurn } from '#shared/features/service-cases/service-cases.rules.ts'
import type { DueItem } from '#shared/features/today/today.contract.ts'
import type { Permission } from '#shared/people/permissions.ts'
import { type CalendarDate, compareDates } from '#shared/time/calendar-date.ts'
import { type Instant, instantSchema } from '#shared/time/instant.ts'
import type { Actor } from '../../core/context.ts'
import type { DueItemSource } from '../today/due-items.ts'
import { type LoadedCase, loadCases } from './load-case.ts'

/** What a case can wait for. `step`: something that the house itself does and records, with or without a note; `report`: a paper with a clock of its own. */
type CaseWait =
  | 'papers'
  | 'session'
  | 'approval'
  | 'returned'
  | 'seal'
  | 'hand-over'
  | 'outside'
  | 'step'
  | 'coordination'
  | 'delivery'
  | 'follow-up'
  | 'report'

/** How a feature tells on the start page what its cases wait for. */
interface CaseDueBinding {
  readonly serviceId: string
  readonly permission: Permission
  readonly kinds: Readonly<Record<CaseWait, DueItem['kind']>>
  /** Whom the case is about, as the texts of the kinds name it. */
  readonly dataOf: (loaded: LoadedCase) => Readonly<Record<string, string>>
  readonly linkOf: (caseId: string) => string
  /** Leaves out cases that the feature hides from this reader. */
  readonly isShown?: (caseId: string) => boolean
}

/** Whether the case lies on the desk of somebody with these roles. */
export function isTurnOf(loaded: LoadedCase, actor: Pick<Actor, 'roles'>): boolean {
  const turn = whoseTurn(loaded.facts)
  return turn.kind === 'role' && turn.roles.some((role) => actor.roles.includes(role))
}

/** What a case waits for; null when for nothing. */
function waitOf(facts: CaseFacts): CaseWait | null {
  if (casePhase(facts.events) === 'returned') return 'returned'
  const step = expectedStep(facts)
  switch (step?.takenBy) {
    case undefined:
      return null
    case 'record-session':
      return 'session'
    case 'approve':
      return 'approval'
    case 'seal':
      return 'seal'
    case 'hand-over':
      return 'hand-over'
    case 'record-outside-step':
      return step?.actor.kind === 'role' ? 'step' : 'outside'
    case 'take-step':
    case 'choose-clock':
      return 'step'
    case 'record-answer':
      return step?.actor.kind === 'role' ? 'step' : 'outside'
    case 'record-coordination':
      return 'coordination'
    case 'finish':
      return 'follow-up'
    default:
      return step?.paper === null ? 'papers' : 'delivery'
  }
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

/** Papers with a clock of their own, such as the report after an emergency: due whosever turn the case is. */
function paperItemsOf(binding: CaseDueBinding, loaded: LoadedCase, actor: Actor, now: Instant): readonly DueItem[] {
  const { row, facts } = loaded
  if (isEnded(casePhase(facts.events))) return []
  return facts.standard.requirements.flatMap((requirement): readonly DueItem[] => {
    const clock = requirementClock(facts, requirement, now)
    if (clock === null || clock.doneAt !== null) return []
    return [
      {
        id: `${binding.kinds.report}:${row.id}:${requirement.id}`,
        kind: binding.kinds.report,
        data: { number: row.number, ...binding.dataOf(loaded), paper: requirement.title },
        since: clock.begunAt,
        ...timeOf(clock),
        roles: [...requirement.issuedBy],
        isMine: requirement.issuedBy.some((role) => actor.roles.includes(role)),
        severity: clock.late ? 'late' : 'attention',
        link: `${binding.linkOf(row.id)}?lembar=paper.${requirement.id}`,
      },
    ]
  })
}

function dueItemOf(binding: CaseDueBinding, loaded: LoadedCase, actor: Actor, now: Instant): DueItem | null {
  const { row, facts } = loaded
  const wait = waitOf(facts)
  if (wait === null) return null
  const kind = binding.kinds[wait]
  const end = nextEnd(loaded, now)
  const turn = whoseTurn(facts)
  const isLate = end?.late ?? false
  return {
    id: `${kind}:${row.id}`,
    kind,
    data: {
      number: row.number,
      ...binding.dataOf(loaded),
      count: missingCount(facts),
      step: turn.kind === 'nobody' ? '' : turn.step,
    },
    since: instantSchema.parse(facts.events.at(-1)?.at ?? row.opened_at),
    ...timeOf(end),
    roles: turn.kind === 'role' ? [...turn.roles] : [],
    isMine: isTurnOf(loaded, actor),
    // What lies with another office is worth a line only to those who may chase it.
    severity: isLate ? 'late' : wait === 'outside' ? 'waiting' : facts.emergency !== null ? 'attention' : 'normal',
    link: binding.linkOf(row.id),
  }
}

/** Open cases of a service: the reader's own turn, what lies with others, and everything late. */
export const caseDueItems = (binding: CaseDueBinding): DueItemSource => ({
  permission: binding.permission,
  list: async (context) => {
    const { actor, now } = context
    const cases = await loadCases(context, { serviceId: binding.serviceId, includeEnded: false, inmateId: null })
    return cases
      .filter(({ row }) => binding.isShown?.(row.id) ?? true)
      .flatMap((loaded) => [dueItemOf(binding, loaded, actor, now), ...paperItemsOf(binding, loaded, actor, now)])
      .filter((item) => item !== null)
      .filter((item) => item.isMine || item.severity === 'late' || item.severity === 'waiting')
  },
})
